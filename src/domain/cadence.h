// SPDX-License-Identifier: GPL-3.0-or-later
// When a video is asked again. Pure: the next instant follows from the network's own `nextUpdate`, the age of
// the video, how fast its numbers moved since they were last seen, and how often it failed in a row. Never
// "never": at least once a day.
#pragma once

#include "base/error.h"
#include "base/timestamp.h"
#include "domain/video.h"

#include <optional>

namespace viewtide::domain {

/// The grid on which the monitor wakes; the fastest step.
inline constexpr Millis kMonitorInterval = std::chrono::minutes(5);
/// No video waits longer for its next poll; a later one in the database was written by a wrong clock.
inline constexpr Millis kSlowestStep = std::chrono::hours(24);
/// What has this step or a shorter one is hot: it is asked whenever the network has new numbers.
inline constexpr Millis kHotStep = std::chrono::minutes(15);

/// What is kept of a video between two polls.
struct PollMemory
{
    Millis step {0}; ///< of the last plan; 0: never answered yet
    double growth = 0.0; ///< share of its numbers by which it moves in an hour: 0.02 is 2 %
    std::optional<Timestamp> seenAt; ///< how fresh its numbers are

    bool operator==(const PollMemory &) const = default;
};

struct PollState
{
    Timestamp now;
    std::optional<Timestamp> postedAt;
    std::optional<Timestamp> nextUpdate; ///< as the API said
    std::optional<Timestamp> lastUpdated; ///< how fresh the answer's numbers are, as the API said
    std::optional<ErrorKind> failed; ///< how this poll ended; null: well
    int failuresInARow = 0; ///< this one included
    std::optional<double> moved; ///< share by which the numbers differ from the known; null: none were known
    PollMemory memory;
};

struct PollPlan
{
    Timestamp next;
    PollMemory memory;
};

/// Share by which an answer differs from what was known, over the counts that both have; a video with next
/// to no numbers does not count as moving fast. Null: nothing to compare.
std::optional<double> movement(const VideoCounts &known, const VideoCounts &now);

/// The longest step that a video of this age may come to, however still it lies: 15 min on the first two
/// days, 1 h in the first week, 2 h in the first month, 8 h in the first three, then a day.
Millis longestStep(Millis age);

/// The step of a video whose speed nobody knows yet.
Millis firstStep(Millis age);

/// Delay after the n-th failure in a row: 5 min, 15 min, 1 h, 6 h, 24 h for what may recover by itself;
/// 25 s x 5^(n-1) up to 24 h for an item that is gone.
Millis stepAfterFailure(ErrorKind kind, int failuresInARow);

/// Steps are such that the numbers move by about half a percent between two polls; a video that lies still is
/// asked half as often each time, one that moved more than expected much sooner than before.
PollPlan planPoll(const PollState &state);

} // namespace viewtide::domain
