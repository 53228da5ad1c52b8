// SPDX-License-Identifier: GPL-3.0-or-later
// A clock that a test turns by hand, forwards and backwards.
#pragma once

#include "base/clock.h"

namespace viewtide::test {

class FakeClock final : public Clock
{
public:
    explicit FakeClock(Timestamp start)
        : m_now(start)
    { }

    Timestamp now() const override { return m_now; }
    /// Real timers of the program under test fire at once.
    Millis wallSpan(Millis) const override { return Millis(0); }

    void set(Timestamp now) { m_now = now; }
    void advance(Millis span) { m_now += span; }

private:
    Timestamp m_now;
};

} // namespace viewtide::test
