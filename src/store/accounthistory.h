// SPDX-License-Identifier: GPL-3.0-or-later
// Days of accounts that were told afterwards, by a network's own daily series or by a file: questions and
// commands of the store (see commands.h and queries.h). A snapshot stays as it is, a known number too. Plain
// values.
#pragma once

#include "base/result.h"
#include "store/rows.h"

namespace viewtide::store {

/// What the store remembers of asking one account for its past.
struct BackfillState
{
    ProfileId profile;
    catalogue::PlatformKey platform;
    Timestamp askedAt;
    int days = 0; ///< that the answer told of
    int tries = 1;
    std::optional<Timestamp> retryAt; ///< it failed and is asked again then; null: it was answered

    bool operator==(const BackfillState &) const = default;
};

struct BackfillStatesQuery
{
    using Answer = QList<BackfillState>;
};

enum class PastDayOutcome {
    Added,
    Observed, ///< a snapshot of that day is there and stays
    Known, ///< it was told before: nothing changed
    Completed, ///< it was told before, and got numbers that it lacked
};

/// Adds days where there are none, and numbers to days that were told before, as one transaction. A day of
/// which a network has told is no imported one.
struct AddPastDays
{
    using Answer = QList<PastDayOutcome>; ///< of each day, in order
    QList<domain::AccountDay> days; ///< stored as RowOrigin::Backfill, whatever they say
    QString importedFrom; ///< name of the file; empty: the networks
    QList<BackfillState> asked;
    QList<domain::Attempt> attempts;
    Timestamp now;
};

/// One day of one account.
struct AccountDate
{
    ProfileId profile;
    catalogue::PlatformKey platform;
    Date date;

    bool operator==(const AccountDate &) const = default;
};

/// Takes imported days back. Snapshots and what the networks told stay.
struct RemoveImportedDays
{
    using Answer = Done;
    QList<AccountDate> days;
};

} // namespace viewtide::store
