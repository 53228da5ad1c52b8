// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/engagement.h"
#include "store/accountcolumns.h"
#include "store/metricsjson.h"
#include "store/statement.h"
#include "store/writers/attempts.h"
#include "store/writers/writers.h"

#include <utility>

namespace viewtide::store {

using domain::AccountDay;
using domain::Area;

namespace {

bool hasNoColumn(catalogue::MetricKey key)
{
    return catalogue::metric(key).accountColumn == nullptr;
}

/// Null text stays null here: a row without such metrics keeps the ones it has.
std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<qint64> columnCount(const AccountDay &day, std::size_t column)
{
    if (column == kEngagementColumn)
        return day.engagementTotal;
    return catalogue::countOf(day.values, kAccountColumns[column]);
}

template<std::size_t... Counts, std::size_t... Reals>
Status upsertDay(Statement &upsert, const AccountDay &day, Timestamp now,
                 std::pair<std::index_sequence<Counts...>, std::index_sequence<Reals...>> /* columns */)
{
    const auto rate = day.engagementRate ? std::optional(day.engagementRate->percent) : std::nullopt;
    const auto basis =
        day.engagementRate ? std::optional(domain::toKey(day.engagementRate->basis)) : std::nullopt;
    return upsert.run(day.profile, day.platform, day.date, columnCount(day, Counts)...,
                      catalogue::realOf(day.values, kAccountColumns[kFirstRealColumn + Reals])..., rate,
                      basis, unlessEmpty(toMetricsJson(day.values, hasNoColumn)), domain::toKey(day.origin),
                      unlessEmpty(QString::fromUtf8(day.raw)), day.recordedAt, now);
}

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

/// The day's growth, and the next day's, which was measured against this one.
Status updateGrowth(Statement &growth, const AccountDay &row)
{
    for (const Date day : {row.date, Date(row.date + std::chrono::days(1))}) {
        const Date before = day - std::chrono::days(1);
        if (Status status = growth.run(row.profile, row.platform, before, row.profile, row.platform, day);
            !status)
            return status;
    }
    return Done {};
}

Status saveDays(Connection &connection, const CommitAccountDays &command)
{
    Statement find(connection, "account_day_known");
    Statement upsert(connection, "account_day_upsert");
    Statement growth(connection, "account_day_growth");
    Statement done(connection, "snapshot_retry_delete");
    using Columns = std::pair<std::make_index_sequence<kFirstRealColumn>,
                              std::make_index_sequence<kAccountColumns.size() - kFirstRealColumn>>;
    for (const AccountDay &day : command.days) {
        const auto known = findKnown(find, day);
        if (!known)
            return known.error();
        Status status = upsertDay(upsert, *known ? merge(day, **known) : day, command.now, Columns());
        if (status)
            status = updateGrowth(growth, day);
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
