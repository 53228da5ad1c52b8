// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/builders.h"

#include "domain/series.h"

#include <algorithm>
#include <tuple>

namespace viewtide::report {

using namespace catalogue::literals;
using catalogue::MetricKey;
using store::AccountDayRow;

namespace {

constexpr MetricKey kFollowers = "followers"_metric;
constexpr MetricKey kEngagement = "engagement"_metric;

/// Column of a metric: as in social_media_analytics, else its key.
QString columnOf(MetricKey key)
{
    const catalogue::Metric &metric = catalogue::metric(key);
    return QString::fromLatin1(metric.accountColumn ? metric.accountColumn : metric.key);
}

/// The metrics after the fixed columns: each column of the table always, other metrics if a row has one.
QList<MetricKey> metricColumns(const QList<AccountDayRow> &rows)
{
    QList<MetricKey> keys;
    for (quint8 i = 0; i < catalogue::metrics().size(); ++i) {
        const MetricKey key(i);
        const bool used = catalogue::metric(key).accountColumn
            || std::any_of(rows.cbegin(), rows.cend(),
                           [key](const AccountDayRow &row) { return row.values.contains(key); });
        if (used && key != kFollowers && key != kEngagement)
            keys.append(key);
    }
    return keys;
}

Cell metricCell(const AccountDayRow &row, MetricKey key)
{
    const auto it = row.values.constFind(key);
    if (it == row.values.constEnd())
        return {};
    return std::visit([](auto number) { return Cell(number); }, *it);
}

bool isSameSeries(const AccountDayRow &a, const AccountDayRow &b)
{
    return a.platform == b.platform && a.profile == b.profile;
}

/// Growth of each row, in the order of the rows, which are sorted by series and date.
QList<domain::DayGrowth> growthOf(const QList<AccountDayRow> &rows)
{
    QList<domain::DayGrowth> growth;
    growth.reserve(rows.size());
    QList<domain::DayLevel> levels;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const AccountDayRow &row = rows.at(i);
        levels.append({row.date, countOf(row.values, kFollowers), row.isDayEnd()});
        if (i + 1 == rows.size() || !isSameSeries(row, rows.at(i + 1))) {
            growth += domain::dailyGrowth(levels);
            levels.clear();
        }
    }
    return growth;
}

QList<Cell> growthRow(const AccountDayRow &row, const domain::DayGrowth &growth,
                      const QList<MetricKey> &metrics)
{
    QList<Cell> cells {row.date,
                       row.platform.text(),
                       cell(countOf(row.values, kFollowers)),
                       cell(growth.sinceRowBefore),
                       cell(row.growthVelocity),
                       cell(growth.changeOverGap),
                       growth.changeOverGap ? Cell(qint64(growth.gapDays)) : Cell(),
                       cell(row.engagementTotal),
                       row.engagementRate ? Cell(row.engagementRate->percent) : Cell(),
                       row.engagementRate ? Cell(toKey(row.engagementRate->basis)) : Cell(),
                       row.profileName,
                       toKey(row.origin),
                       row.recordedAt};
    for (const MetricKey key : metrics)
        cells.append(metricCell(row, key));
    return cells;
}

} // namespace

Table growthTable(const QList<AccountDayRow> &rows, DateRange range)
{
    QList<AccountDayRow> sorted = rows;
    std::stable_sort(sorted.begin(), sorted.end(), [](const AccountDayRow &a, const AccountDayRow &b) {
        return std::tie(a.platform, a.profile, a.date) < std::tie(b.platform, b.profile, b.date);
    });
    const QList<MetricKey> metrics = metricColumns(rows);
    Table table {.title = QStringLiteral("growth"),
                 .columns = {QStringLiteral("date"), QStringLiteral("platform"), QStringLiteral("followers"),
                             QStringLiteral("daily_growth"), QStringLiteral("growth_velocity"),
                             QStringLiteral("change_over_gap"), QStringLiteral("gap_days"),
                             QStringLiteral("engagement_total"), QStringLiteral("engagement_rate"),
                             QStringLiteral("engagement_rate_basis"), QStringLiteral("profile"),
                             QStringLiteral("origin"), QStringLiteral("recorded_at")},
                 .rows = {}};
    for (const MetricKey key : metrics)
        table.columns.append(columnOf(key));
    const QList<domain::DayGrowth> growth = growthOf(sorted);
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        if (range.contains(sorted.at(i).date))
            table.rows.append(growthRow(sorted.at(i), growth.at(i), metrics));
    }
    return table;
}

Table rankingTable(const QList<AccountDayRow> &rows, DateRange range)
{
    QList<domain::RatedDay> days;
    for (const AccountDayRow &row : rows) {
        if (range.contains(row.date))
            days.append({.platform = row.platform, .date = row.date, .rate = row.engagementRate});
    }
    Table table {.title = QStringLiteral("ranking"),
                 .columns = {QStringLiteral("rank"), QStringLiteral("platform"),
                             QStringLiteral("avg_engagement_rate"), QStringLiteral("basis"),
                             QStringLiteral("days"), QStringLiteral("rankable")},
                 .rows = {}};
    std::optional<domain::RateBasis> basis;
    qint64 rank = 0;
    const QList<domain::PlatformRank> ranks = domain::rankPlatforms(days);
    for (const domain::PlatformRank &line : ranks) {
        rank = line.basis == basis ? rank + 1 : 1; // each basis is a ranking of its own
        basis = line.basis;
        table.rows.append({line.rankable ? Cell(rank) : Cell(), line.platform.text(), cell(line.averageRate),
                           line.basis ? Cell(toKey(*line.basis)) : Cell(), qint64(line.days),
                           line.rankable ? QStringLiteral("yes") : QStringLiteral("no")});
    }
    return table;
}

} // namespace viewtide::report
