// SPDX-License-Identifier: GPL-3.0-or-later
// When to wake and which networks a snapshot still lacks. Pure functions over UTC instants.
#pragma once

#include "domain/account.h"
#include "domain/workspace.h"
#include "poll/pollstatus.h"
#include "store/rows.h"

namespace viewtide::poll {

/// The first instant after `now` at which something may be due: the next 5-minute slot, or the snapshot's
/// time if that comes first.
Timestamp nextWake(Timestamp now, domain::SnapshotSchedule schedule);

/// What the plan knows of one profile.
struct SnapshotNeed
{
    QList<catalogue::PlatformKey> linked; ///< from GET /user; empty: unknown, so all networks are asked
    store::SnapshotState today;
    bool recordedYesterday = false;
};

/// The networks to ask now. Due from the planned time on, for networks without a row today; before it only
/// for a profile that has no row today or yesterday (just connected, or long away). Networks that failed wait
/// for their retry. Scope::All: every network, whatever was recorded.
QList<catalogue::PlatformKey> snapshotNetworks(const SnapshotNeed &need, Timestamp now,
                                               domain::SnapshotSchedule schedule, Scope scope);

/// When a network that failed is asked again on the same day.
Timestamp snapshotRetry(const Error &error, Timestamp now);

} // namespace viewtide::poll
