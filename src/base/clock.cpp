// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace viewtide {

Timestamp SystemClock::now() const
{
    return std::chrono::floor<Millis>(std::chrono::system_clock::now());
}

FastClock::FastClock(Timestamp start, double speed)
    : m_start(start)
    , m_wallStart(std::chrono::steady_clock::now())
    , m_speed(speed)
{ }

Timestamp FastClock::now() const
{
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - m_wallStart;
    return m_start + std::chrono::duration_cast<Millis>(wall * m_speed);
}

Millis FastClock::wallSpan(Millis span) const
{
    return std::chrono::duration_cast<Millis>(std::chrono::duration<double, std::milli>(span) / m_speed);
}

} // namespace viewtide
