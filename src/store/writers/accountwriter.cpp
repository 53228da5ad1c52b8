// SPDX-License-Identifier: GPL-3.0-or-later
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
    Statement upsert(connection, "account_day_upsert");
    Statement growth(connection, "account_day_growth");
    Statement done(connection, "snapshot_retry_delete");
    using Columns = std::pair<std::make_index_sequence<kFirstRealColumn>,
                              std::make_index_sequence<kAccountColumns.size() - kFirstRealColumn>>;
    for (const AccountDay &day : command.days) {
        Status status = upsertDay(upsert, day, command.now, Columns());
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
