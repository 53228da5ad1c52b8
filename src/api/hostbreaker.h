// SPDX-License-Identifier: GPL-3.0-or-later
// Spares a server that gives no answer at all: after five failures in a row no call is sent but a single
// probe after 1, 2, 4, 8 and then every 15 minutes. Any HTTP answer ends it. Owned by ApiClient and its
// calls. GUI thread.
#pragma once

#include "base/clock.h"
#include "base/error.h"

namespace viewtide::api {

class HostBreaker final
{
public:
    explicit HostBreaker(const Clock &clock);

    /// A call may be sent. While open: the one call that finds out, whose turn is over with this question.
    bool admits();
    bool isOpen() const { return m_failures >= kMostFailures; }
    /// Why admits() said no.
    Error refusal() const;

    void answered();
    /// Nothing came: not reached, cut off, or too late.
    void failed();

private:
    static constexpr int kMostFailures = 5;

    Millis pause() const;

    const Clock &m_clock;
    int m_failures = 0; ///< in a row
    int m_probes = 0; ///< since it opened
    Timestamp m_probeAt;
};

} // namespace viewtide::api
