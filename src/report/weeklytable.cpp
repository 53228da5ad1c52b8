// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/builders.h"

#include "report/summarylines.h"

#include <set>

namespace viewtide::report {

using store::AccountDayRow;

namespace {

QStringList weeklyColumns()
{
    return {QStringLiteral("week_start"),
            QStringLiteral("week_end"),
            QStringLiteral("platform"),
            QStringLiteral("follower_growth"),
            QStringLiteral("total_engagement"),
            QStringLiteral("avg_engagement_rate"),
            QStringLiteral("followers_end"),
            QStringLiteral("days_recorded"),
            QStringLiteral("engagement_rate_basis"),
            QStringLiteral("engagement_rate_rows"),
            QStringLiteral("followers_start"),
            QStringLiteral("profiles"),
            QStringLiteral("backfilled_rows"),
            QStringLiteral("growth_percent"),
            QStringLiteral("weekly_growth_percent"),
            QStringLiteral("watch_time_minutes"),
            QStringLiteral("retention_percent"),
            QStringLiteral("retention_rows"),
            QStringLiteral("posts"),
            QStringLiteral("engagement_per_post"),
            QStringLiteral("previous_start"),
            QStringLiteral("previous_end"),
            QStringLiteral("previous_follower_growth"),
            QStringLiteral("previous_total_engagement"),
            QStringLiteral("previous_avg_engagement_rate"),
            QStringLiteral("previous_days_recorded"),
            QStringLiteral("engagement_won"),
            QStringLiteral("previous_engagement_won")};
}

QList<Cell> previousCells(const SummaryLine &line, const std::optional<DateRange> &compared)
{
    if (!compared)
        return QList<Cell>(6);
    const domain::AccountWindow before = line.before.value_or(domain::AccountWindow());
    // Rates over different bases are not compared.
    const bool isSameBasis = before.basis == line.now.basis;
    return {compared->first,
            compared->last,
            cell(before.followers.growth),
            cell(before.engagementTotal),
            isSameBasis ? cell(before.rate.mean) : Cell(),
            qint64(before.daysRecorded)};
}

QList<Cell> weekRow(const SummaryLine &line, const SummaryQuestion &question)
{
    const domain::AccountWindow &window = line.now;
    QList<Cell> cells {question.range.first,
                       question.range.last,
                       line.platform ? line.platform->text() : QStringLiteral("total"),
                       cell(window.followers.growth),
                       cell(window.engagementTotal),
                       cell(window.rate.mean),
                       cell(window.followers.end),
                       qint64(window.daysRecorded),
                       window.basis ? Cell(toKey(*window.basis)) : Cell(),
                       qint64(window.rate.rows),
                       cell(window.followers.start),
                       qint64(window.profiles),
                       qint64(window.backfilledRows),
                       cell(window.followers.growthPercent),
                       cell(window.followers.weeklyPercent),
                       cell(window.watchMinutes),
                       cell(window.retention.mean),
                       qint64(window.retention.rows),
                       qint64(line.posts.posts),
                       cell(line.posts.perPost)};
    cells += previousCells(line, question.compared);
    cells += {cell(window.engagementWon), line.before ? cell(line.before->engagementWon) : Cell()};
    return cells;
}

} // namespace

Table weeklyTable(const QList<AccountDayRow> &rows, DateRange week, const WeeklyExtras &extras)
{
    const SummaryQuestion question {.range = week, .compared = extras.compared};
    Table table {.title = QStringLiteral("weekly"), .columns = weeklyColumns(), .rows = {}};
    const QList<SummaryLine> lines = summaryLines(rows, postedCounts(extras.videos), question);
    for (const SummaryLine &line : lines) {
        if (line.platform || extras.total == TotalRow::With)
            table.rows.append(weekRow(line, question));
    }
    return table;
}

std::optional<DateRange> lastRecordedWeek(const QList<AccountDayRow> &rows, Date today)
{
    constexpr std::size_t kDays = 7;
    std::set<Date> days;
    for (const AccountDayRow &row : rows) {
        if (row.date <= today)
            days.insert(row.date);
    }
    if (days.empty())
        return std::nullopt;
    while (days.size() > kDays)
        days.erase(days.begin());
    return DateRange {*days.begin(), *days.rbegin()};
}

} // namespace viewtide::report
