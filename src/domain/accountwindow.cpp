// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/accountwindow.h"

#include "base/countsum.h"
#include "domain/engagement.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace viewtide::domain {

using namespace catalogue::literals;

namespace {

constexpr double kDaysOfAWeek = 7;

using AccountKey = std::pair<ProfileId, catalogue::PlatformKey>;

void add(std::optional<double> &sum, std::optional<double> part)
{
    if (part)
        sum = sum.value_or(0) + *part;
}

/// Of the accounts that have two levels: only these can be said to have grown.
struct Grown
{
    CountSum start;
    CountSum end;
    std::optional<Date> first;
    std::optional<Date> last;

    void take(const DayLevel &from, const DayLevel &to)
    {
        start.add(from.level);
        end.add(to.level);
        first = first ? std::min(*first, from.date) : from.date;
        last = last ? std::max(*last, to.date) : to.date;
    }
    int days() const { return first && last ? static_cast<int>((*last - *first).count()) : 0; }
};

FollowerWindow followersOf(const QList<RecordedDay> &days)
{
    std::map<AccountKey, QList<DayLevel>> levels;
    for (const RecordedDay &day : days)
        levels[{day.profile, day.platform}].append({day.date, countOf(day.values, "followers"_metric)});
    CountSum start;
    CountSum end;
    CountSum growth;
    Grown grown;
    FollowerWindow window;
    for (const auto &[account, series] : levels) {
        const QList<DayLevel> known = knownLevels(series);
        if (known.isEmpty())
            continue;
        const DayLevel &first = known.first();
        const DayLevel &last = known.last();
        start.add(first.level);
        end.add(last.level);
        window.startFrom = std::min(window.startFrom.value_or(first.date), first.date);
        window.endFrom = std::min(window.endFrom.value_or(last.date), last.date);
        window.endTo = std::max(window.endTo.value_or(last.date), last.date);
        growth.add(netGrowth(series));
        if (first.date != last.date)
            grown.take(first, last);
    }
    window.start = start.value();
    window.end = end.value();
    window.growth = growth.value();
    const auto grownFrom = grown.start.value();
    if (window.growth && grownFrom.value_or(0) > 0)
        window.growthPercent = double(*window.growth) / double(*grownFrom) * 100;
    window.weeklyPercent = weeklyCompoundPercent(grownFrom, grown.end.value(), grown.days());
    return window;
}

std::optional<qint64> engagementWonIn(const QList<RecordedDay> &days)
{
    CountSum won;
    // Each count against itself: one that is missing on a day is no loss.
    for (const catalogue::MetricKey part : {"likes"_metric, "comments"_metric, "shares"_metric}) {
        std::map<AccountKey, QList<DayLevel>> counts;
        for (const RecordedDay &day : days) {
            if (catalogue::platform(day.platform).engagements == catalogue::Engagements::Running)
                counts[{day.profile, day.platform}].append({day.date, countOf(day.values, part)});
        }
        for (const auto &[account, series] : counts)
            won.add(netGrowth(series));
    }
    return won.value();
}

/// Of the basis that most rows have (the better one on a draw): bases are never mixed.
void takeRate(AccountWindow &window, const QList<RecordedDay> &days)
{
    std::map<RateBasis, MeanOf> byBasis;
    for (const RecordedDay &day : days) {
        if (!day.rate)
            continue;
        MeanOf &sum = byBasis[day.rate->basis];
        add(sum.mean, std::optional(day.rate->percent));
        ++sum.rows;
    }
    for (const auto &[basis, sum] : byBasis) {
        if (sum.rows > window.rate.rows && sum.mean) {
            window.basis = basis;
            window.rate = {.mean = *sum.mean / sum.rows, .rows = sum.rows};
        }
    }
}

MeanOf meanRetention(const QList<RecordedDay> &days)
{
    MeanOf mean;
    for (const RecordedDay &day : days) {
        if (const auto rate = retentionRate(day.values)) {
            add(mean.mean, rate);
            ++mean.rows;
        }
    }
    if (mean.mean)
        *mean.mean /= mean.rows;
    return mean;
}

/// The figure covers the network's own span, which overlaps from day to day: the last one counts, no sum.
std::optional<double> lastWatchMinutes(const QList<RecordedDay> &days)
{
    std::map<AccountKey, double> last;
    for (const RecordedDay &day : days) {
        if (const auto minutes = realOf(day.values, "watch_time"_metric))
            last[{day.profile, day.platform}] = *minutes;
    }
    std::optional<double> sum;
    for (const auto &[account, minutes] : last)
        add(sum, std::optional(minutes));
    return sum;
}

} // namespace

std::optional<double> weeklyCompoundPercent(std::optional<qint64> start, std::optional<qint64> end, int days)
{
    if (!end || *end < 0 || start.value_or(0) <= 0 || days <= 0)
        return std::nullopt;
    const double ratio = static_cast<double>(*end) / static_cast<double>(*start);
    return (std::pow(ratio, kDaysOfAWeek / days) - 1) * 100;
}

std::optional<double> retentionRate(const catalogue::MetricValues &values)
{
    if (const auto reported = realOf(values, "avg_view_percentage"_metric))
        return reported;
    const auto watched = realOf(values, "avg_view_duration"_metric);
    const auto length = realOf(values, "video_duration"_metric);
    if (!watched || length.value_or(0) <= 0)
        return std::nullopt;
    return *watched / *length * 100;
}

AccountWindow accountWindow(QList<RecordedDay> days)
{
    std::stable_sort(days.begin(), days.end(),
                     [](const RecordedDay &a, const RecordedDay &b) { return a.date < b.date; });
    AccountWindow window;
    std::set<Date> recorded;
    std::set<ProfileId> profiles;
    CountSum engagement;
    for (const RecordedDay &day : std::as_const(days)) {
        recorded.insert(day.date);
        profiles.insert(day.profile);
        engagement.add(day.engagementTotal);
        window.backfilledRows += day.origin == RowOrigin::Backfill ? 1 : 0;
    }
    window.engagementTotal = engagement.value();
    window.engagementWon = engagementWonIn(days);
    window.daysRecorded = static_cast<int>(recorded.size());
    window.profiles = static_cast<int>(profiles.size());
    window.followers = followersOf(days);
    takeRate(window, days);
    window.retention = meanRetention(days);
    window.watchMinutes = lastWatchMinutes(days);
    return window;
}

AccountWindow totalWindow(QList<RecordedDay> days)
{
    AccountWindow total = accountWindow(std::move(days));
    total.rate = {};
    total.basis.reset();
    total.retention = {};
    return total;
}

DateRange withCarriedDays(DateRange range)
{
    return {range.first - kCarriedDays, range.last};
}

bool isCarriedTo(Date known, Date day, Date first)
{
    return known < day && known >= first - kCarriedDays;
}

std::optional<DayLevel> carriedLevel(const QList<DayLevel> &levels, DateRange range)
{
    std::optional<DayLevel> last;
    for (const DayLevel &level : levels) {
        if (level.level && level.date <= range.last && (!last || last->date <= level.date))
            last = level;
    }
    return last && isCarriedTo(last->date, range.first, range.first) ? last : std::nullopt;
}

void carryOn(FollowerWindow &followers, const QList<DayLevel> &carried)
{
    CountSum end;
    end.add(followers.end);
    for (const DayLevel &day : carried) {
        end.add(day.level);
        followers.endFrom = std::min(followers.endFrom.value_or(day.date), day.date);
        followers.endTo = std::max(followers.endTo.value_or(day.date), day.date);
    }
    followers.end = end.value();
}

Efficiency contentEfficiency(const QList<VideoCounts> &posts)
{
    Efficiency efficiency;
    efficiency.posts = static_cast<int>(posts.size());
    CountSum engagement;
    for (const VideoCounts &post : posts) {
        if (const auto part = videoEngagement(post))
            engagement.add(part->value);
    }
    efficiency.counted = engagement.known();
    if (const auto sum = engagement.value())
        efficiency.perPost = static_cast<double>(*sum) / efficiency.counted;
    return efficiency;
}

} // namespace viewtide::domain
