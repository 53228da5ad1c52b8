// SPDX-License-Identifier: GPL-3.0-or-later
// The video that won most views in the last day, for who sees nothing else of the program (the tray). Reads
// nothing before start() and after stop(). Owned by who shows it; GUI thread. changed(): another video or
// other numbers of it; null: none won any.
#pragma once

#include "models/storewatch.h"
#include "store/rows.h"

#include <QObject>

#include <optional>

namespace viewtide {
class Clock;
}

namespace viewtide::models {

class TopMover final : public QObject
{
    Q_OBJECT

public:
    TopMover(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~TopMover() override;

    void start();
    void stop();

    const std::optional<store::VideoRow> &video() const { return m_video; }

signals:
    void changed(const std::optional<viewtide::store::VideoRow> &video);

private:
    Q_DISABLE_COPY_MOVE(TopMover)

    void refresh();
    void take(const std::optional<store::VideoRow> &video);

    store::Store &m_store;
    const Clock &m_clock;
    StoreWatch m_watch;
    std::optional<store::VideoRow> m_video;
};

} // namespace viewtide::models
