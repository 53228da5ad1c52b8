// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/pollplan.h"

#include "domain/cadence.h"

#include <algorithm>

namespace viewtide::poll {

using namespace std::chrono_literals;
using catalogue::PlatformKey;

Timestamp nextWake(Timestamp now, domain::SnapshotSchedule schedule)
{
    const auto passed = now.time_since_epoch() / domain::kMonitorInterval;
    const Timestamp slot = Timestamp((passed + 1) * domain::kMonitorInterval);
    Timestamp snapshot = Timestamp(dateOf(now)) + schedule.afterMidnightUtc;
    if (snapshot <= now)
        snapshot += 24h;
    return std::min(slot, snapshot);
}

QList<PlatformKey> snapshotNetworks(const SnapshotNeed &need, Timestamp now,
                                    domain::SnapshotSchedule schedule, Scope scope)
{
    QList<PlatformKey> networks =
        need.linked.isEmpty() ? catalogue::usualPlatformsFor(catalogue::Subject::Account) : need.linked;
    if (scope == Scope::All)
        return networks;

    const bool planned = now >= Timestamp(dateOf(now)) + schedule.afterMidnightUtc;
    const bool fresh = need.today.recorded.isEmpty() && !need.recordedYesterday;
    if (!planned && !fresh)
        return {};
    const auto waits = [&need, now](PlatformKey network) {
        return std::any_of(
            need.today.retryAt.cbegin(), need.today.retryAt.cend(),
            [network, now](const auto &retry) { return retry.first == network && retry.second > now; });
    };
    networks.removeIf(
        [&](PlatformKey network) { return need.today.recorded.contains(network) || waits(network); });
    return networks;
}

Timestamp snapshotRetry(const Error &error, Timestamp now)
{
    // A link that the user must renew is looked at a few times a day; anything else may recover by itself.
    const Millis delay = error.kind == ErrorKind::Relink ? Millis(6h) : Millis(30min);
    return now + std::max(delay, error.wait.value_or(Millis(0)));
}

} // namespace viewtide::poll
