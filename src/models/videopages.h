// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of videos that were read lately, by id: the window of a long list. Keeps so many and forgets the one
// that was not looked at for longest. One question is on its way at a time. Owned by VideoWindowModel; GUI
// thread. arrived(): rows are there that were not, or are others.
#pragma once

#include "store/videolist.h"

#include <QCache>
#include <QObject>

#include <functional>

namespace viewtide {
class Clock;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::models {

class VideoPages final : public QObject
{
    Q_OBJECT

public:
    VideoPages(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~VideoPages() override;

    /// Null: not there.
    const store::VideoRow *row(const domain::VideoRef &video) const;
    /// Those that are not there, or are older than the last grow().
    QList<domain::VideoRef> missing(const QList<domain::VideoRef> &videos) const;
    void put(const QList<store::VideoRow> &rows, int age);
    /// Grows with each change of the database that was heard of.
    int age() const { return m_age; }
    /// The database changed: what is there is shown until it was read again.
    void grow() { ++m_age; }

    bool isReading() const { return m_isReading; }
    /// Reads these rows; `then` is called when they are there, or could not be read.
    void read(const QList<domain::VideoRef> &videos, const std::function<void()> &then);

signals:
    void arrived(const QList<viewtide::domain::VideoRef> &videos);

private:
    Q_DISABLE_COPY_MOVE(VideoPages)

    struct Entry
    {
        store::VideoRow row;
        int age = 0;
    };

    store::Store &m_store;
    const Clock &m_clock;
    QCache<domain::VideoRef, Entry> m_rows;
    int m_age = 0;
    bool m_isReading = false;
};

} // namespace viewtide::models
