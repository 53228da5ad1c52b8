// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cadence.h"

#include <algorithm>
#include <array>

namespace viewtide::domain {

using namespace std::chrono_literals;

namespace {

struct AgeStep
{
    Millis below;
    Millis step;
};
constexpr std::array kAgeSteps {AgeStep {48h, 5min}, AgeStep {7 * 24h, 30min}, AgeStep {30 * 24h, 2h}};
constexpr Millis kSlowest = 12h;

constexpr std::array<Millis, 5> kFailureSteps {5min, 15min, 1h, 6h, 24h};
constexpr std::array<Millis, 6> kGoneSteps {25s, 125s, 625s, 3125s, 15625s, 24h};

} // namespace

Millis stepForAge(Millis age)
{
    for (const AgeStep &row : kAgeSteps) {
        if (age < row.below)
            return row.step;
    }
    return kSlowest;
}

Millis stepAfterFailure(ErrorKind kind, int failuresInARow)
{
    const auto index = static_cast<std::size_t>(std::max(1, failuresInARow) - 1);
    if (kind == ErrorKind::Gone)
        return kGoneSteps[std::min(index, kGoneSteps.size() - 1)];
    return kFailureSteps[std::min(index, kFailureSteps.size() - 1)];
}

Timestamp nextPoll(const PollState &state)
{
    if (state.failed && *state.failed != ErrorKind::NoDataYet)
        return state.now + stepAfterFailure(*state.failed, state.failuresInARow);
    const Timestamp byAge = state.now + stepForAge(state.now - state.postedAt.value_or(state.now));
    if (!state.nextUpdate)
        return byAge;
    // A nextUpdate far ahead is a wrong clock on one side; it must not stop the polls of a video.
    return std::clamp(*state.nextUpdate, byAge, state.now + kSlowest);
}

} // namespace viewtide::domain
