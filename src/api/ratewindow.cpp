// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/ratewindow.h"

#include "base/log.h"

#include <algorithm>

namespace viewtide::api {

namespace {

constexpr Millis kWindow = std::chrono::minutes(5);
constexpr Millis kShortestDelay = std::chrono::seconds(1);
constexpr double kBearable = 0.9;

} // namespace

RateWindow::RateWindow(const Clock &clock)
    : m_clock(clock)
{ }

Millis RateWindow::delay()
{
    forgetOldWindow();
    if (m_most <= 0 || m_made + m_inside < static_cast<int>(m_most * kBearable))
        return Millis(0);
    const Millis wait = std::max(kShortestDelay, m_began + kWindow - m_clock.now());
    qCDebug(lcApi, "%d of %d calls of this window are made, the next waits", m_made, m_most);
    return wait;
}

void RateWindow::sent()
{
    forgetOldWindow();
    ++m_inside;
}

void RateWindow::ended()
{
    m_inside = std::max(0, m_inside - 1);
}

void RateWindow::answered(const WireReply &reply)
{
    if (!reply.rateLimitMax || !reply.rateLimitCount)
        return;
    m_most = *reply.rateLimitMax;
    if (*reply.rateLimitCount < m_made / 2) { // its window began anew before ours ended
        m_began = m_clock.now();
        m_made = 0;
    }
    m_made = std::max(m_made, *reply.rateLimitCount);
}

/// The server's window ended at the latest when ours does. A clock that was set back ends it too.
void RateWindow::forgetOldWindow()
{
    const Timestamp now = m_clock.now();
    if (now >= m_began && now - m_began < kWindow)
        return;
    m_began = now;
    m_made = 0;
}

} // namespace viewtide::api
