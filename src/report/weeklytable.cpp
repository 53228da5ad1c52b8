// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/builders.h"

#include "domain/series.h"

#include <algorithm>
#include <map>
#include <set>

namespace viewtide::report {

using namespace catalogue::literals;
using domain::RateBasis;
using store::AccountDayRow;

namespace {

/// Sum of what is known; stays null until something is.
void add(std::optional<qint64> &sum, std::optional<qint64> part)
{
    if (part)
        sum = sum.value_or(0) + *part;
}

struct MeanRate
{
    std::optional<double> percent;
    std::optional<RateBasis> basis;
    int rows = 0;
};

/// Mean of the basis that most rows have (the better one on a draw): bases are never mixed.
MeanRate meanRate(const QList<AccountDayRow> &rows)
{
    std::map<RateBasis, QList<double>> byBasis;
    for (const AccountDayRow &row : rows) {
        if (row.engagementRate)
            byBasis[row.engagementRate->basis].append(row.engagementRate->percent);
    }
    MeanRate mean;
    for (const auto &[basis, rates] : byBasis) {
        if (rates.size() <= mean.rows)
            continue;
        double sum = 0;
        for (const double rate : rates)
            sum += rate;
        mean = {
            .percent = sum / static_cast<double>(rates.size()), .basis = basis, .rows = int(rates.size())};
    }
    return mean;
}

/// Followers of the profiles of one network over the week.
struct Followers
{
    std::optional<qint64> start;
    std::optional<qint64> end;
    std::optional<qint64> growth;
    int profiles = 0;
};

Followers followersOf(const QList<AccountDayRow> &rows)
{
    std::map<domain::ProfileId, QList<domain::DayLevel>> levels;
    for (const AccountDayRow &row : rows)
        levels[row.profile].append({row.date, countOf(row.values, "followers"_metric)});
    Followers followers;
    followers.profiles = static_cast<int>(levels.size());
    for (const auto &[profile, days] : levels) {
        std::optional<qint64> first;
        std::optional<qint64> last;
        for (const domain::DayLevel &day : days) {
            if (!first)
                first = day.level;
            if (day.level)
                last = day.level;
        }
        add(followers.start, first);
        add(followers.end, last);
        add(followers.growth, domain::netGrowth(days));
    }
    return followers;
}

QList<Cell> weekRow(DateRange week, catalogue::PlatformKey platform, const QList<AccountDayRow> &rows)
{
    std::optional<qint64> engagement;
    std::set<Date> days;
    qint64 backfilled = 0;
    for (const AccountDayRow &row : rows) {
        add(engagement, row.engagementTotal);
        days.insert(row.date);
        if (row.origin == domain::RowOrigin::Backfill)
            ++backfilled;
    }
    const MeanRate rate = meanRate(rows);
    const Followers followers = followersOf(rows);
    return {week.first,
            week.last,
            platform.text(),
            cell(followers.growth),
            cell(engagement),
            cell(rate.percent),
            cell(followers.end),
            qint64(days.size()),
            rate.basis ? Cell(toKey(*rate.basis)) : Cell(),
            qint64(rate.rows),
            cell(followers.start),
            qint64(followers.profiles),
            backfilled};
}

} // namespace

Table weeklyTable(const QList<AccountDayRow> &rows, DateRange week)
{
    std::map<catalogue::PlatformKey, QList<AccountDayRow>> byPlatform;
    for (const AccountDayRow &row : rows) {
        if (week.contains(row.date))
            byPlatform[row.platform].append(row);
    }
    Table table {.title = QStringLiteral("weekly"),
                 .columns = {QStringLiteral("week_start"), QStringLiteral("week_end"),
                             QStringLiteral("platform"), QStringLiteral("follower_growth"),
                             QStringLiteral("total_engagement"), QStringLiteral("avg_engagement_rate"),
                             QStringLiteral("followers_end"), QStringLiteral("days_recorded"),
                             QStringLiteral("engagement_rate_basis"), QStringLiteral("engagement_rate_rows"),
                             QStringLiteral("followers_start"), QStringLiteral("profiles"),
                             QStringLiteral("backfilled_rows")},
                 .rows = {}};
    for (auto &[platform, days] : byPlatform) {
        std::stable_sort(days.begin(), days.end(),
                         [](const AccountDayRow &a, const AccountDayRow &b) { return a.date < b.date; });
        table.rows.append(weekRow(week, platform, days));
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
