// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/pollplan.h"

#include "domain/cadence.h"
#include "poll/notes.h"

#include <algorithm>

namespace viewtide::poll {

using namespace std::chrono_literals;
using catalogue::PlatformKey;

namespace {

/// Before the planned time: is it likely that it never comes today, or was the day begun early already?
bool isEarlyDay(const SnapshotNeed &need, Timestamp now)
{
    return need.continuity == Continuity::Resumed || !need.today.recorded.isEmpty() || !need.lastRecordedAt
        || now - *need.lastRecordedAt >= 24h;
}

/// Networks whose row of today stands. One that was taken early is taken again at the planned time; one from
/// the future was taken on a clock that was wrong.
QList<PlatformKey> settledNetworks(const store::SnapshotState &today, Timestamp now, Timestamp planned)
{
    QList<PlatformKey> settled;
    for (qsizetype i = 0; i < today.recorded.size(); ++i) {
        const Timestamp at = today.recordedAt.value(i, now);
        if (at <= now && (now < planned || at >= planned))
            settled.append(today.recorded.at(i));
    }
    return settled;
}

} // namespace

Timestamp nextWake(Timestamp now, domain::SnapshotSchedule schedule)
{
    const auto passed = now.time_since_epoch() / domain::kMonitorInterval;
    const Timestamp slot = Timestamp((passed + 1) * domain::kMonitorInterval);
    return std::min(slot, nextSnapshot(now, schedule));
}

Timestamp nextSnapshot(Timestamp now, domain::SnapshotSchedule schedule)
{
    const Timestamp today = Timestamp(dateOf(now)) + schedule.afterMidnightUtc;
    return today > now ? today : today + 24h;
}

QList<PlatformKey> snapshotNetworks(const SnapshotNeed &need, Timestamp now,
                                    domain::SnapshotSchedule schedule, Scope scope)
{
    QList<PlatformKey> networks =
        need.linked.isEmpty() ? catalogue::usualPlatformsFor(catalogue::Subject::Account) : need.linked;
    if (scope == Scope::All)
        return networks;

    const Timestamp planned = Timestamp(dateOf(now)) + schedule.afterMidnightUtc;
    if (now < planned && !isEarlyDay(need, now))
        return {};
    const auto waits = [&need, now](PlatformKey network) {
        return std::any_of(
            need.today.retryAt.cbegin(), need.today.retryAt.cend(),
            [network, now](const auto &retry) { return retry.first == network && retry.second > now; });
    };
    const QList<PlatformKey> done = settledNetworks(need.today, now, planned);
    networks.removeIf([&](PlatformKey network) { return done.contains(network) || waits(network); });
    return networks;
}

Timestamp snapshotRetry(const Error &error, Timestamp now, domain::SnapshotSchedule schedule)
{
    // What the user must mend is looked at a few times a day; anything else may recover by itself.
    const Timestamp planned = Timestamp(dateOf(now)) + schedule.afterMidnightUtc;
    const Millis shortest = needsTheUser(error.kind) ? Millis(6h) : Millis(30min);
    const Millis delay = std::max(shortest, (now - planned) / 2);
    return now + std::max(delay, error.wait.value_or(Millis(0)));
}

} // namespace viewtide::poll
