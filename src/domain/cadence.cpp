// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cadence.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace viewtide::domain {

using namespace std::chrono_literals;

namespace {

struct AgeStep
{
    Millis below;
    Millis step;
};
constexpr std::array kAgeSteps {AgeStep {48h, 15min}, AgeStep {7 * 24h, 1h}, AgeStep {30 * 24h, 2h},
                                AgeStep {90 * 24h, 8h}};

constexpr std::array<Millis, 5> kFailureSteps {5min, 15min, 1h, 6h, 24h};
constexpr std::array<Millis, 6> kGoneSteps {25s, 125s, 625s, 3125s, 15625s, 24h};

/// The share by which numbers may move between two polls.
constexpr double kMoveBetweenPolls = 0.005;
/// A move of so many times that came as a surprise.
constexpr double kSurprise = 4.0;
constexpr int kSurpriseDivisor = 4;
/// Counts below this are as still as this many: three views more are no burst.
constexpr double kFewCounts = 50.0;

/// Instants between two wakes are not asked before the later one anyway; on the grid, five minutes after a
/// poll that took three seconds is the next wake and not the one after it.
Timestamp onGrid(Timestamp now)
{
    return Timestamp(now.time_since_epoch() / kMonitorInterval * kMonitorInterval);
}

double hours(Millis span)
{
    return std::chrono::duration<double, std::ratio<3600>>(span).count();
}

Millis stepForGrowth(double growth)
{
    if (growth * hours(kSlowestStep) <= kMoveBetweenPolls)
        return kSlowestStep;
    const auto step = std::chrono::duration<double, std::ratio<3600>>(kMoveBetweenPolls / growth);
    return std::max(kMonitorInterval, std::chrono::duration_cast<Millis>(step));
}

Millis doubled(Millis step)
{
    return std::max(kMonitorInterval, 2 * step);
}

/// Nothing is known of its speed: as if it had come to its numbers evenly since it was posted.
double evenGrowth(Millis age)
{
    return 1.0 / hours(std::max(kMonitorInterval, age));
}

Millis ageOf(const PollState &state)
{
    return state.now - state.postedAt.value_or(state.now);
}

/// An answer's numbers are as fresh as it says, unless one of the clocks is wrong.
Timestamp freshness(const PollState &state)
{
    const bool isSane =
        state.lastUpdated && *state.lastUpdated <= state.now && state.now - *state.lastUpdated < kSlowestStep;
    return isSane ? *state.lastUpdated : state.now;
}

PollMemory firstMemory(const PollState &state, Timestamp seenAt)
{
    const Millis age = ageOf(state);
    return {.step = firstStep(age), .growth = evenGrowth(age), .seenAt = seenAt};
}

PollMemory movedMemory(const PollState &state, Timestamp seenAt)
{
    PollMemory memory = state.memory;
    const Millis span = seenAt - *memory.seenAt;
    memory.seenAt = seenAt;
    if (span < Millis(0)) { // the clock was set back: this poll says nothing about speed
        memory.step = std::min(memory.step, longestStep(ageOf(state)));
        return memory;
    }
    const double rate = *state.moved / hours(std::max(kMonitorInterval, span));
    memory.growth = rate >= memory.growth ? rate : (memory.growth + rate) / 2;
    Millis step = std::min(stepForGrowth(memory.growth), doubled(state.memory.step));
    if (*state.moved > kSurprise * kMoveBetweenPolls)
        step = std::min(step, state.memory.step / kSurpriseDivisor);
    memory.step = std::clamp(step, kMonitorInterval, longestStep(ageOf(state)));
    return memory;
}

PollMemory remembered(const PollState &state)
{
    if (state.failed) {
        PollMemory memory = state.memory;
        memory.step = std::min(doubled(memory.step), longestStep(ageOf(state)));
        return memory;
    }
    const Timestamp seenAt = freshness(state);
    if (!state.memory.seenAt || !state.moved || state.memory.step <= Millis(0))
        return firstMemory(state, seenAt);
    const Millis span = seenAt - *state.memory.seenAt;
    if (*state.moved == 0.0 && span >= Millis(0) && span < kMonitorInterval)
        return state.memory; // the same answer once more, out of a cache or by "sync now"
    return movedMemory(state, seenAt);
}

} // namespace

std::optional<double> movement(const VideoCounts &known, const VideoCounts &now)
{
    double before = 0.0;
    double change = 0.0;
    bool compared = false;
    for (const auto &[name, member] : kVideoCounts) {
        if (!(known.*member) || !(now.*member))
            continue;
        compared = true;
        before += static_cast<double>(*(known.*member));
        change += std::abs(static_cast<double>(*(now.*member)) - static_cast<double>(*(known.*member)));
    }
    if (!compared)
        return std::nullopt;
    return change / std::max(before, kFewCounts);
}

Millis longestStep(Millis age)
{
    for (const AgeStep &row : kAgeSteps) {
        if (age < row.below)
            return row.step;
    }
    return kSlowestStep;
}

Millis firstStep(Millis age)
{
    return std::min(stepForGrowth(evenGrowth(age)), longestStep(age));
}

Millis stepAfterFailure(ErrorKind kind, int failuresInARow)
{
    const auto index = static_cast<std::size_t>(std::max(1, failuresInARow) - 1);
    if (kind == ErrorKind::Gone)
        return kGoneSteps[std::min(index, kGoneSteps.size() - 1)];
    return kFailureSteps[std::min(index, kFailureSteps.size() - 1)];
}

PollPlan planPoll(const PollState &state)
{
    if (state.failed && *state.failed != ErrorKind::NoDataYet)
        return {.next = state.now + stepAfterFailure(*state.failed, state.failuresInARow),
                .memory = state.memory};
    const PollMemory memory = remembered(state);
    PollPlan plan {.next = std::max(onGrid(state.now) + memory.step, state.now + 1s), .memory = memory};
    // Earlier the network has nothing new. Far ahead it is a wrong clock, which must not stop the polls.
    if (state.nextUpdate && *state.nextUpdate - state.now <= kSlowestStep)
        plan.next = std::max(plan.next, *state.nextUpdate);
    return plan;
}

} // namespace viewtide::domain
