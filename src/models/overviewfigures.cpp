// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overviewfigures.h"

#include "catalogue/wirefield.h"
#include "domain/accountwindow.h"
#include "domain/engagement.h"
#include "models/campaigngain.h"
#include "models/format.h"
#include "report/summarylines.h"

#include <algorithm>
#include <map>
#include <utility>

namespace viewtide::models {

using catalogue::PlatformKey;
using domain::DayLevel;
using report::LevelsByAccount;
using store::AccountDayRow;
using store::PostedCounts;

namespace {

constexpr int kRateSteps = 12;

using Levels = QList<DayLevel>;

/// Of the accounts that were asked in the range, and of those that fell silent not long before it.
LevelsByAccount levelsSeenIn(const QList<AccountDayRow> &rows, DateRange range)
{
    auto levels = report::followerLevels(rows, domain::withCarriedDays(range));
    std::erase_if(levels, [range](const auto &account) {
        return account.second.last().date < range.first && !domain::carriedLevel(account.second, range);
    });
    return levels;
}

/// Sum over accounts of the last level minus the one of the day before the range, else the first in it: the
/// sum of the daily changes, and of those over gaps. Null when no account has two days.
Figure growthIn(const QList<AccountDayRow> &rows, DateRange range)
{
    const auto accounts = report::followerLevels(rows, {range.first - std::chrono::days(1), range.last});
    Figure sum;
    for (const auto &[account, levels] : accounts) {
        const std::optional<qint64> growth = domain::netGrowth(levels);
        if (!growth)
            continue;
        const Levels known = domain::knownLevels(levels);
        const Date from = known.constFirst().date;
        sum.value = sum.value.value_or(0) + double(*growth);
        sum.since = std::min(sum.since.value_or(from), from);
        sum.before = sum.before.value_or(0) + *known.constFirst().level;
        sum.end = sum.end.value_or(0) + *known.constLast().level;
        ++sum.accounts;
    }
    return sum;
}

/// Followers of all accounts per day; an account counts with its last known level from its first row on.
QList<std::optional<double>> followerCurve(const LevelsByAccount &accounts, DateRange range)
{
    QList<std::optional<double>> curve(range.days());
    for (const auto &[account, levels] : accounts) {
        std::optional<double> level;
        qsizetype next = 0;
        for (int day = 0; day < range.days(); ++day) {
            for (; next < levels.size() && levels.at(next).date <= range.first + std::chrono::days(day);
                 ++next) {
                if (levels.at(next).level)
                    level = double(*levels.at(next).level);
            }
            if (level)
                curve[day] = curve.at(day).value_or(0) + *level;
        }
    }
    return curve;
}

/// Those that count with a level of before the day.
QList<SilentAccount> silentOn(const LevelsByAccount &accounts, Date day)
{
    QList<SilentAccount> silent;
    for (const auto &[account, levels] : accounts) {
        const Levels known = domain::knownLevels(levels);
        if (!known.isEmpty() && known.constLast().date < day)
            silent.append({.profile = account.first,
                           .platform = account.second,
                           .profileName = {},
                           .lastDay = known.constLast().date,
                           .followers = *known.constLast().level});
    }
    return silent;
}

void nameProfiles(QList<SilentAccount> &accounts, const QList<AccountDayRow> &rows)
{
    for (SilentAccount &account : accounts) {
        const auto row = std::find_if(rows.cbegin(), rows.cend(), [&account](const AccountDayRow &one) {
            return one.profile == account.profile;
        });
        if (row != rows.cend())
            account.profileName = row->profileName;
    }
}

/// The last known followers of each network.
QList<NetworkFollowers> byNetwork(const LevelsByAccount &accounts)
{
    std::map<PlatformKey, qint64> sums;
    for (const auto &[account, levels] : accounts) {
        const Levels known = domain::knownLevels(levels);
        if (!known.isEmpty())
            sums[account.second] += *known.constLast().level;
    }
    return {sums.cbegin(), sums.cend()};
}

std::optional<Date> onlyDayOf(const QList<AccountDayRow> &rows)
{
    const bool isOne = !rows.isEmpty() && std::all_of(rows.cbegin(), rows.cend(), [&rows](const auto &row) {
        return row.date == rows.constFirst().date;
    });
    return isOne ? std::optional(rows.constFirst().date) : std::nullopt;
}

std::optional<double> toReal(std::optional<qint64> value)
{
    return value ? std::optional(double(*value)) : std::nullopt;
}

SeriesSet dailyGrowthOf(const OverviewRows &rows, const OverviewQuestion &question)
{
    return accountSeries(rows.accounts, rows.log, {.range = question.range, .now = question.now});
}

QList<std::optional<double>> sumOfSeries(const SeriesSet &set)
{
    QList<std::optional<double>> sum(set.at.size());
    for (const Series &series : set.series) {
        for (qsizetype i = 0; series.role == SeriesRole::Plain && i < sum.size(); ++i) {
            if (series.values.at(i))
                sum[i] = sum.at(i).value_or(0) + *series.values.at(i);
        }
    }
    return sum;
}

void takeViews(Overview &overview, const OverviewRows &rows)
{
    const PostedDays posted = postedDays(rows.posted);
    const WonViews now = viewsWonIn(rows.campaignDays, posted, overview.range);
    overview.views.value = toReal(now.sum);
    overview.views.curve = now.curve;
    overview.won = now;
    if (!overview.compared || now.isPartial())
        return;
    const WonViews before = viewsWonIn(rows.campaignDays, posted, *overview.compared);
    if (!before.isPartial())
        overview.views.delta = domain::deltaOf(toReal(now.sum), toReal(before.sum));
}

domain::GroupRate rateOf(const QList<PostedCounts> &posted, DateRange range)
{
    QList<domain::VideoCounts> counts;
    for (const PostedCounts &video : posted) {
        if (range.contains(video.date))
            counts.append(video.counts);
    }
    return domain::groupEngagementRate(counts);
}

QList<std::optional<double>> rateCurve(const QList<PostedCounts> &posted, DateRange range)
{
    QList<std::optional<double>> curve;
    const int steps = std::min(kRateSteps, range.days());
    for (int step = 0; step < steps; ++step) {
        const Date first = range.first + std::chrono::days(range.days() * step / steps);
        const Date next = range.first + std::chrono::days(range.days() * (step + 1) / steps);
        curve.append(rateOf(posted, {first, next - std::chrono::days(1)}).percent);
    }
    return curve;
}

bool tellsFollowers(PlatformKey platform)
{
    const QList<catalogue::WireField> fields = catalogue::wireFieldsOf(platform, catalogue::Subject::Account);
    return std::any_of(fields.cbegin(), fields.cend(), [](const catalogue::WireField &field) {
        return QLatin1String(field.metric) == QLatin1String("followers");
    });
}

/// A network that has not answered since it was linked would look like a loss, were it not named.
QList<MissingAccount> missingIn(const LevelsByAccount &answered, const QList<domain::SocialAccount> &linked)
{
    QList<MissingAccount> missing;
    for (const domain::SocialAccount &account : linked) {
        if (account.state != domain::LinkState::NotLinked && tellsFollowers(account.platform)
            && answered.count({account.profile, account.platform}) == 0)
            missing.append({.platform = account.platform,
                            .name = account.username.isEmpty() ? account.displayName : account.username});
    }
    return missing;
}

void takeFollowers(Overview &overview, const OverviewRows &rows, Date today)
{
    const auto levels = levelsSeenIn(rows.accounts, overview.range);
    if (overview.range.last >= today - std::chrono::days(1))
        overview.missing = missingIn(levels, rows.linked);
    overview.accounts = int(levels.size());
    overview.silent = silentOn(levels, overview.range.last);
    nameProfiles(overview.silent, rows.accounts);
    overview.networks = byNetwork(levels);
    overview.followers.curve = followerCurve(levels, overview.range);
    overview.followers.value = overview.followers.curve.last();
    overview.growth = followerGrowth(rows.accounts, overview.range, overview.compared);
    if (!overview.compared)
        return;
    const Date before = overview.compared->last;
    if (const auto won = growthIn(rows.accounts, {before + std::chrono::days(1), overview.range.last}).value)
        overview.followers.delta = {.kind = domain::Delta::Kind::Change, .change = *won};
}

void takeRate(Overview &overview, const OverviewRows &rows)
{
    const domain::GroupRate rate = rateOf(rows.posted, overview.range);
    overview.engagementRate.value = rate.percent;
    overview.engagementRate.curve = rateCurve(rows.posted, overview.range);
    overview.rate = rate;
    if (overview.compared)
        overview.engagementRate.delta =
            domain::deltaOf(rate.percent, rateOf(rows.posted, *overview.compared).percent);
}

} // namespace

Date lastShownDay(const QList<AccountDayRow> &rows, Date today)
{
    const bool hasToday = std::any_of(rows.cbegin(), rows.cend(),
                                      [today](const AccountDayRow &row) { return row.date == today; });
    return hasToday || rows.isEmpty() ? today : today - std::chrono::days(1);
}

std::optional<Date> firstRecordedDay(const QList<AccountDayRow> &rows)
{
    const auto first =
        std::min_element(rows.cbegin(), rows.cend(),
                         [](const AccountDayRow &a, const AccountDayRow &b) { return a.date < b.date; });
    return first == rows.cend() ? std::nullopt : std::optional(first->date);
}

Figure followerGrowth(const QList<AccountDayRow> &rows, DateRange range, std::optional<DateRange> compared)
{
    Figure growth = growthIn(rows, range);
    if (compared)
        growth.delta = domain::deltaOf(growth.value, growthIn(rows, *compared).value);
    return growth;
}

QList<domain::PlatformRank> ranksOf(const QList<AccountDayRow> &rows, DateRange range)
{
    QList<domain::RatedDay> days;
    for (const AccountDayRow &row : rows) {
        if (range.contains(row.date))
            days.append({row.platform, row.date, row.engagementRate});
    }
    return domain::rankPlatforms(days);
}

Overview overviewOf(const OverviewRows &rows, const OverviewQuestion &question)
{
    Overview overview {.range = question.range, .compared = question.compared, .measure = question.measure};
    overview.onlyDay = onlyDayOf(rows.accounts);
    takeFollowers(overview, rows, dateOf(question.now));
    const SeriesSet growth = dailyGrowthOf(rows, question);
    overview.growth.curve = sumOfSeries(growth);
    overview.measures = measuresIn(rows.accounts);
    overview.chart = accountSeries(rows.accounts, rows.log,
                                   {.measure = question.measure,
                                    .range = question.range,
                                    .compared = question.compared,
                                    .now = question.now});
    takeViews(overview, rows);
    overview.totalViews = rows.totalViews;
    takeRate(overview, rows);
    overview.ranks = ranksOf(rows.accounts, question.range);
    overview.summary = report::summaryLines(rows.accounts, rows.posted,
                                            {.range = question.range, .compared = question.compared});
    overview.movers = rows.movers;
    return overview;
}

} // namespace viewtide::models
