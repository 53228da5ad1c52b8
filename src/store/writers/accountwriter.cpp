// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/engagement.h"
#include "store/writers/accountcells.h"
#include "store/writers/accountknown.h"
#include "store/writers/attempts.h"
#include "store/writers/writers.h"

namespace viewtide::store {

using domain::AccountDay;
using domain::Area;

namespace {

/// First the values, then what follows from them: a partial answer must not leave a rate beside the numbers
/// of another.
AccountDay merge(AccountDay day, const AccountDay &known)
{
    for (auto it = known.values.cbegin(); it != known.values.cend(); ++it) {
        if (!day.values.contains(it.key()))
            day.values.insert(it.key(), *it);
    }
    day.engagementTotal = mergedTotal(day, known);
    if (const auto rate = domain::accountEngagementRate(day.platform, day.values))
        day.engagementRate = rate;
    else if (!day.engagementRate)
        day.engagementRate = known.engagementRate;
    return day;
}

/// With what is known already where the answer says nothing.
Result<AccountDay> withKnown(Statement &find, const AccountDay &day)
{
    if (Status status = find.run(day.profile, day.platform, day.date); !status)
        return status.error();
    const auto known = find.next() ? std::optional(knownDay(find, day)) : std::nullopt;
    const Status status = find.outcome();
    find.finish();
    if (!status)
        return status.error();
    return known ? merge(day, *known) : day;
}

Status saveDays(Connection &connection, const CommitAccountDays &command)
{
    Statement find(connection, "account_day_known");
    Statement upsert(connection, "account_day_upsert");
    Statement growth(connection, "account_day_growth");
    Statement done(connection, "snapshot_retry_delete");
    for (const AccountDay &day : command.days) {
        const auto whole = withKnown(find, day);
        if (!whole)
            return whole.error();
        Status status = runDay(upsert, *whole, command.now);
        if (status)
            status = updateGrowth(growth, day.profile, day.platform, day.date);
        if (status && day.origin != domain::RowOrigin::Backfill)
            status = done.run(day.profile, day.platform, day.date);
        if (!status)
            return status;
    }
    return Done {};
}

} // namespace

Result<CommitAccountDays::Answer> apply(Connection &connection, const CommitAccountDays &command,
                                        ChangeSet &changes)
{
    if (Status status = saveDays(connection, command); !status)
        return status;
    Statement retry(connection, "snapshot_retry_upsert");
    for (const auto &[platform, at] : command.retryAt) {
        if (Status status = retry.run(command.profile, platform, command.date, at); !status)
            return status;
    }
    changes.origin = domain::Origin::Pass;
    if (!command.days.isEmpty())
        changes.areas |= Area::Accounts;
    if (!command.attempts.isEmpty())
        changes.areas |= Area::Activity;
    return recordAttempts(connection, command.attempts);
}

} // namespace viewtide::store
