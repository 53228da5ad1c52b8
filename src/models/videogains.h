// SPDX-License-Identifier: GPL-3.0-or-later
// The views that videos won in the range of the header, for the rows that are looked at: a row that is asked
// for and not there is read soon. Owned by VideoWindowModel; GUI thread. arrived(): some are there that were
// not, or are others, or of other days.
#pragma once

#include "domain/period.h"
#include "models/shownrange.h"
#include "store/ranges.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace viewtide {
class Clock;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::models {

struct VideoGain
{
    std::optional<store::ViewsWon> won; ///< null: nothing was observed before the end of the range
    std::optional<store::ViewsWon> before; ///< in the compared range

    bool operator==(const VideoGain &) const = default;
};

class VideoGains final : public QObject
{
    Q_OBJECT

public:
    VideoGains(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~VideoGains() override;

    void setLookback(const domain::Lookback &lookback);
    bool isOfAllDays() const { return m_lookback.period.kind == domain::Period::Kind::All; }
    /// Of what has no day that is still to come; null: of all days.
    std::optional<domain::TimeSpan> span() const;
    /// Of the last answer.
    const ShownRange &shown() const { return m_shown; }
    /// Null: not there yet.
    const VideoGain *of(const domain::VideoRef &video) const;
    /// The database changed: what is there is shown until it was read again.
    void grow() { ++m_age; }
    /// Calls `then` when these are there, or could not be read.
    void read(const QList<domain::VideoRef> &videos, const std::function<void()> &then);

signals:
    void arrived(const QList<viewtide::domain::VideoRef> &videos);

private:
    Q_DISABLE_COPY_MOVE(VideoGains)

    struct Entry
    {
        VideoGain gain;
        int age = 0;
    };
    using Won = QHash<domain::VideoRef, store::ViewsWon>;
    struct Question
    {
        QList<domain::VideoRef> videos;
        int number = 0; ///< another range was chosen since: nobody wants the answer
        int age = 0;
        ShownRange shown;
        Won won;
    };
    domain::TimeSpan spanOf(const ShownRange &shown) const;
    void want(const domain::VideoRef &video) const;
    void giveUp(Question &question);
    void readWanted();
    void askRange(const std::shared_ptr<Question> &question, const std::function<void()> &then);
    void take(const Question &question, const Won &before);

    store::Store &m_store;
    const Clock &m_clock;
    domain::Lookback m_lookback;
    ShownRange m_shown;
    QHash<domain::VideoRef, Entry> m_gains;
    mutable QSet<domain::VideoRef> m_wanted;
    int m_number = 0;
    int m_age = 0;
    bool m_isReading = false;
};

} // namespace viewtide::models
