// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/series.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace viewtide::domain {

using catalogue::PlatformKey;

namespace {

/// What one network recorded with one basis.
struct RateSum
{
    double total = 0;
    int rates = 0;
    std::set<Date> days; // several profiles on one day are one day
};
using RateSums = std::map<std::pair<PlatformKey, std::optional<RateBasis>>, RateSum>;

/// In the order of the days, as accountWindow() adds them up: the last digit is the same.
RateSums sumRates(QList<RatedDay> days)
{
    std::stable_sort(days.begin(), days.end(),
                     [](const RatedDay &a, const RatedDay &b) { return a.date < b.date; });
    RateSums sums;
    for (const RatedDay &day : std::as_const(days)) {
        RateSum &sum = sums[{day.platform, day.rate ? std::optional(day.rate->basis) : std::nullopt}];
        if (day.rate) {
            sum.total += day.rate->percent;
            ++sum.rates;
            sum.days.insert(day.date);
        }
    }
    return sums;
}

bool hasRate(const RateSums &sums, PlatformKey platform)
{
    return std::any_of(sums.cbegin(), sums.cend(), [platform](const auto &entry) {
        return entry.first.first == platform && entry.first.second.has_value();
    });
}

} // namespace

QList<DayLevel> knownLevels(const QList<DayLevel> &levels)
{
    QList<DayLevel> known;
    std::copy_if(levels.cbegin(), levels.cend(), std::back_inserter(known),
                 [](const DayLevel &day) { return day.level.has_value(); });
    return known;
}

QList<DayGrowth> dailyGrowth(const QList<DayLevel> &levels)
{
    QList<DayGrowth> growth;
    growth.reserve(levels.size());
    std::optional<DayLevel> known;
    std::optional<qint64> before;
    for (const DayLevel &day : levels) {
        DayGrowth row {.date = day.date};
        if (day.level && before)
            row.sinceRowBefore = *day.level - *before;
        before = day.level;
        if (day.level && known) {
            const auto distance = static_cast<int>((day.date - known->date).count());
            const qint64 change = *day.level - *known->level;
            if (distance == 1 && known->isDayEnd == day.isDayEnd) {
                row.change = change;
            } else {
                row.changeOverGap = change;
                row.gapDays = distance;
            }
        }
        if (day.level)
            known = day;
        growth.append(row);
    }
    return growth;
}

std::optional<qint64> netGrowth(const QList<DayLevel> &levels)
{
    const QList<DayLevel> known = knownLevels(levels);
    if (known.isEmpty() || known.first().date == known.last().date)
        return std::nullopt;
    return *known.last().level - *known.first().level;
}

std::optional<Earned> earned(const QList<CountSample> &samples, Timestamp from, Timestamp to)
{
    Earned result;
    std::optional<CountSample> previous;
    for (const CountSample &sample : samples) {
        if (!sample.count || sample.at >= to)
            continue;
        if (sample.at >= from) {
            if (!previous)
                result.partial = true;
            else if (*sample.count >= *previous->count)
                result.gross += *sample.count - *previous->count;
            else
                result.corrections += *previous->count - *sample.count;
        }
        previous = sample;
    }
    if (!previous)
        return std::nullopt;
    return result;
}

QList<PlatformRank> rankPlatforms(const QList<RatedDay> &days)
{
    QList<PlatformRank> ranks;
    const RateSums sums = sumRates(days);
    for (const auto &[key, sum] : sums) {
        const auto &[platform, basis] = key;
        if (!basis && hasRate(sums, platform))
            continue; // days without a rate are told by the count of days of the rated row
        PlatformRank rank {.platform = platform,
                           .basis = basis,
                           .averageRate = std::nullopt,
                           .days = static_cast<int>(sum.days.size())};
        if (sum.rates > 0)
            rank.averageRate = sum.total / sum.rates;
        rank.rankable = rank.days >= kRankableDays;
        ranks.append(rank);
    }
    std::stable_sort(ranks.begin(), ranks.end(), [](const PlatformRank &a, const PlatformRank &b) {
        return std::tuple(!a.rankable, a.basis, -a.averageRate.value_or(0))
            < std::tuple(!b.rankable, b.basis, -b.averageRate.value_or(0));
    });
    return ranks;
}

} // namespace viewtide::domain
