// SPDX-License-Identifier: GPL-3.0-or-later
// A daily row as the parameters of account_day_upsert.sql and account_past_insert.sql, and the growth that
// follows from it. Writer thread.
#pragma once

#include "domain/account.h"
#include "store/accountcolumns.h"
#include "store/metricsjson.h"
#include "store/statement.h"

#include <utility>

namespace viewtide::store {

inline bool hasNoColumn(catalogue::MetricKey key)
{
    return catalogue::metric(key).accountColumn == nullptr;
}

/// Null text stays null here: a row without such metrics keeps the ones it has.
inline std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

inline std::optional<qint64> columnCount(const domain::AccountDay &day, std::size_t column)
{
    if (column == kEngagementColumn)
        return day.engagementTotal;
    return catalogue::countOf(day.values, kAccountColumns[column]);
}

/// Runs a statement with the row's values, then `more`.
template<typename... More>
Status runDay(Statement &statement, const domain::AccountDay &day, Timestamp now, const More &...more)
{
    const auto rate = day.engagementRate ? std::optional(day.engagementRate->percent) : std::nullopt;
    const auto basis =
        day.engagementRate ? std::optional(domain::toKey(day.engagementRate->basis)) : std::nullopt;
    const auto run = [&]<std::size_t... Counts, std::size_t... Reals>(
        std::index_sequence<Counts...> /* counts */, std::index_sequence<Reals...> /* reals */)
    {
        return statement.run(day.profile, day.platform, day.date, columnCount(day, Counts)...,
                             catalogue::realOf(day.values, kAccountColumns[kFirstRealColumn + Reals])...,
                             rate, basis, unlessEmpty(toMetricsJson(day.values, hasNoColumn)),
                             domain::toKey(day.origin), unlessEmpty(QString::fromUtf8(day.raw)),
                             day.recordedAt, now, more...);
    };
    return run(std::make_index_sequence<kFirstRealColumn>(),
               std::make_index_sequence<kAccountColumns.size() - kFirstRealColumn>());
}

/// The day's growth, and the next day's, which was measured against this one.
inline Status updateGrowth(Statement &growth, domain::ProfileId profile, catalogue::PlatformKey platform,
                           Date date)
{
    for (const Date day : {date, Date(date + std::chrono::days(1))}) {
        const Date before = day - std::chrono::days(1);
        if (Status status = growth.run(profile, platform, before, profile, platform, day); !status)
            return status;
    }
    return Done {};
}

} // namespace viewtide::store
