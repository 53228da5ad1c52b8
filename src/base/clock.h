// SPDX-License-Identifier: GPL-3.0-or-later
// The only source of "now". Services get a Clock by constructor; tests give them one that they turn by hand.
#pragma once

#include "base/timestamp.h"

namespace viewtide {

class Clock
{
public:
    virtual ~Clock() = default;

    virtual Timestamp now() const = 0;
    /// How long a span of this clock takes on the wall: the same, but for a clock that runs fast.
    virtual Millis wallSpan(Millis span) const { return span; }
};

class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
};

/// Runs `speed` times as fast as the wall from `start` on: the demo's months in minutes.
class FastClock final : public Clock
{
public:
    FastClock(Timestamp start, double speed);

    Timestamp now() const override;
    Millis wallSpan(Millis span) const override;

private:
    Timestamp m_start;
    std::chrono::steady_clock::time_point m_wallStart;
    double m_speed;
};

} // namespace viewtide
