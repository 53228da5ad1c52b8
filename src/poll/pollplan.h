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

/// When the accounts are asked for their day the next time: today, or tomorrow at the planned time.
Timestamp nextSnapshot(Timestamp now, domain::SnapshotSchedule schedule);

/// Did the program run until now, or does it begin, or go on after a suspend?
enum class Continuity { Running, Resumed };

/// What the plan knows of one profile.
struct SnapshotNeed
{
    QList<catalogue::PlatformKey> linked; ///< from GET /user; empty: unknown, so all networks are asked
    store::SnapshotState today;
    std::optional<Timestamp> lastRecordedAt; ///< newest row of today and yesterday
    Continuity continuity = Continuity::Running;
};

/// The networks to ask now. Due from the planned time on, for networks without a row of today that was taken
/// at or after it. Before it only where that may never come: the program begins or wakes up on a day without
/// a row, or the newest row is a day old. So every day on which the program runs has its row. Networks that
/// failed wait for their retry. Scope::All: every network, whatever was recorded.
QList<catalogue::PlatformKey> snapshotNetworks(const SnapshotNeed &need, Timestamp now,
                                               domain::SnapshotSchedule schedule, Scope scope);

/// When a network that failed is asked again on the same day: in half an hour, and ever later as the day goes
/// on.
Timestamp snapshotRetry(const Error &error, Timestamp now, domain::SnapshotSchedule schedule);

} // namespace viewtide::poll
