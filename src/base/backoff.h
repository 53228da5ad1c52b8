// SPDX-License-Identifier: GPL-3.0-or-later
// Exponential back-off with full jitter: the delay before attempt n is uniform in [0, min(cap, first *
// factor^(n-1))]. The generator is injected, so that a test sees the exact delays.
#pragma once

#include <chrono>
#include <functional>

namespace viewtide {

/// Gives numbers in [0, 1).
using Jitter = std::function<double()>;

/// Seeded from the system's entropy.
Jitter systemJitter();

struct Backoff
{
    std::chrono::milliseconds first;
    double factor;
    std::chrono::milliseconds cap;

    /// Upper bound of the delay before retry `attempt` (1 = first retry).
    std::chrono::milliseconds ceiling(int attempt) const;
    std::chrono::milliseconds delay(int attempt, const Jitter &jitter) const;
};

} // namespace viewtide
