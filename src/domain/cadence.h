// SPDX-License-Identifier: GPL-3.0-or-later
// When a video is asked again. Pure: the next instant follows from the network's own `nextUpdate`, the age of
// the video and how often it failed in a row. Never "never".
#pragma once

#include "base/error.h"
#include "base/timestamp.h"

#include <optional>

namespace viewtide::domain {

inline constexpr Millis kMonitorInterval = std::chrono::minutes(5);

struct PollState
{
    Timestamp now;
    std::optional<Timestamp> postedAt;
    std::optional<Timestamp> nextUpdate; ///< as the API said
    std::optional<ErrorKind> failed; ///< how this poll ended; null: well
    int failuresInARow = 0; ///< this one included
};

/// The step by age alone: 5 min on the first two days, 30 min in the first week, 2 h in the first month, then
/// 12 h.
Millis stepForAge(Millis age);

/// Delay after the n-th failure in a row: 5 min, 15 min, 1 h, 6 h, 24 h for what may recover by itself;
/// 25 s x 5^(n-1) up to 24 h for an item that is gone.
Millis stepAfterFailure(ErrorKind kind, int failuresInARow);

Timestamp nextPoll(const PollState &state);

} // namespace viewtide::domain
