// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/engagement.h"
#include "store/accountcolumns.h"
#include "store/statement.h"
#include "store/writers/accountcells.h"
#include "store/writers/attempts.h"
#include "store/writers/writers.h"

namespace viewtide::store {

using domain::AccountDay;
using domain::Area;

namespace {

// of account_day_known.sql
constexpr int kKnownMetrics = 2;
constexpr int kFirstKnownColumn = 3;

/// What the row of the same day says, as a day of its own; null: there is none.
Result<std::optional<AccountDay>> findKnown(Statement &select, const AccountDay &day)
{
    if (Status status = select.run(day.profile, day.platform, day.date); !status)
        return status.error();
    std::optional<AccountDay> known;
    if (select.next()) {
        known = AccountDay {.profile = day.profile, .platform = day.platform, .date = day.date};
        known->values = accountValues(select, kKnownMetrics, kFirstKnownColumn);
        known->values.remove(kAccountColumns[kEngagementColumn]);
        known->engagementTotal = select.count(kFirstKnownColumn + static_cast<int>(kEngagementColumn));
        const auto rate = select.real(0);
        const auto basis = domain::rateBasisFromKey(select.text(1));
        if (rate && basis)
            known->engagementRate = domain::EngagementRate {.percent = *rate, .basis = *basis};
    }
    if (Status status = select.outcome(); !status)
        return status.error();
    return known;
}

/// The total as the network said it now or before; one that was summed up is summed up anew.
std::optional<qint64> mergedTotal(const AccountDay &merged, const AccountDay &known)
{
    if (const auto reported = catalogue::countOf(merged.values, kAccountColumns[kEngagementColumn]))
        return reported;
    const bool wasReported =
        known.engagementTotal && known.engagementTotal != domain::accountNumerator(known.values);
    if (wasReported)
        return known.engagementTotal;
    const auto sum = domain::accountNumerator(merged.values);
    return sum ? sum : merged.engagementTotal;
}

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

Status saveDays(Connection &connection, const CommitAccountDays &command)
{
    Statement find(connection, "account_day_known");
    Statement upsert(connection, "account_day_upsert");
    Statement growth(connection, "account_day_growth");
    Statement done(connection, "snapshot_retry_delete");
    for (const AccountDay &day : command.days) {
        const auto known = findKnown(find, day);
        if (!known)
            return known.error();
        Status status = runDay(upsert, *known ? merge(day, **known) : day, command.now);
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
    if (!command.days.isEmpty())
        changes.areas |= Area::Accounts;
    if (!command.attempts.isEmpty())
        changes.areas |= Area::Activity;
    return recordAttempts(connection, command.attempts);
}

} // namespace viewtide::store
