// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountcolumns.h"
#include "store/readers/readers.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

// of account_days_select.sql
constexpr int kMetricsColumn = 8;
constexpr int kFirstMetricColumn = 10;
constexpr int kImportedColumn = kFirstMetricColumn + static_cast<int>(kAccountColumns.size());

std::optional<AccountDayRow> dayFrom(const Statement &select)
{
    const auto platform = select.platform(2);
    const auto date = select.date(3);
    if (!platform || !date)
        return std::nullopt;
    AccountDayRow row;
    row.profile = ProfileId(select.integer(0));
    row.profileName = select.text(1);
    row.platform = *platform;
    row.date = *date;
    row.recordedAt = select.time(4);
    row.values = accountValues(select, kMetricsColumn, kFirstMetricColumn);
    row.engagementTotal = select.count(kFirstMetricColumn + static_cast<int>(kEngagementColumn));
    const auto rate = select.real(5);
    const auto basis = domain::rateBasisFromKey(select.text(6));
    if (rate && basis)
        row.engagementRate = domain::EngagementRate {.percent = *rate, .basis = *basis};
    row.growthVelocity = select.count(7);
    row.origin = domain::rowOriginFromKey(select.text(9)).value_or(domain::RowOrigin::Poll);
    row.importedFrom = select.text(kImportedColumn);
    return row;
}

} // namespace

Result<AccountDaysQuery::Answer> answer(Connection &connection, const AccountDaysQuery &query)
{
    Statement select(connection, "account_days_select");
    if (Status status = select.run(query.range.first, query.range.last, query.profile, query.profile);
        !status)
        return status.error();
    QList<AccountDayRow> rows;
    const Status fetched = select.forEach([&] {
        if (auto row = dayFrom(select))
            rows.append(*std::move(row));
    });
    if (!fetched)
        return fetched.error();
    return rows;
}

} // namespace viewtide::store
