// SPDX-License-Identifier: GPL-3.0-or-later
// One timer over the injected clock, re-armed to the next planned instant. Sleeps at most a minute at a time,
// so that a suspend, a clock that was set or a blocked loop costs at most a minute; missed instants become
// one wake, not many. Owned by PollService; GUI thread.
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace viewtide::poll {

class PollTimer final : public QObject
{
    Q_OBJECT

public:
    explicit PollTimer(const Clock &clock, QObject *parent = nullptr);

    void wakeAt(Timestamp instant);
    void stop();
    std::optional<Timestamp> wake() const { return m_wake; }

signals:
    /// The planned instant has come; nothing follows until wakeAt() is called again.
    void woke(viewtide::Timestamp now);

private:
    void check();
    void arm();

    const Clock &m_clock;
    QTimer m_timer;
    std::optional<Timestamp> m_wake;
    Timestamp m_plannedAt; ///< when wakeAt() was called: a clock before it was set back
};

} // namespace viewtide::poll
