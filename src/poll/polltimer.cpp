// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/polltimer.h"

#include <algorithm>

namespace viewtide::poll {

using namespace std::chrono_literals;

namespace {

constexpr Millis kLongestSleep = 60s;

} // namespace

PollTimer::PollTimer(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PollTimer::check);
}

void PollTimer::wakeAt(Timestamp instant)
{
    m_wake = instant;
    m_plannedAt = m_clock.now();
    arm();
}

void PollTimer::stop()
{
    m_wake.reset();
    m_timer.stop();
}

void PollTimer::check()
{
    if (!m_wake)
        return;
    const Timestamp now = m_clock.now();
    if (now >= *m_wake || now < m_plannedAt) {
        m_wake.reset();
        emit woke(now);
        return;
    }
    arm();
}

void PollTimer::arm()
{
    const Millis left = std::max(Millis(0), *m_wake - m_clock.now());
    m_timer.start(std::min(m_clock.wallSpan(left) + 1ms, kLongestSleep));
}

} // namespace viewtide::poll
