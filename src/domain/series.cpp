// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/series.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <tuple>

namespace viewtide::domain {

using catalogue::PlatformKey;

QList<DayGrowth> dailyGrowth(const QList<DayLevel> &levels)
{
    QList<DayGrowth> growth;
    growth.reserve(levels.size());
    std::optional<DayLevel> known;
    for (const DayLevel &day : levels) {
        DayGrowth row {.date = day.date, .change = std::nullopt, .changeOverGap = std::nullopt, .gapDays = 0};
        if (day.level && known) {
            const auto distance = static_cast<int>((day.date - known->date).count());
            const qint64 change = *day.level - *known->level;
            if (distance == 1) {
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
    const auto isKnown = [](const DayLevel &day) { return day.level.has_value(); };
    const auto first = std::find_if(levels.cbegin(), levels.cend(), isKnown);
    const auto last = std::find_if(levels.crbegin(), levels.crend(), isKnown);
    if (first == levels.cend() || first->date == last->date)
        return std::nullopt;
    return *last->level - *first->level;
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
    struct Sum
    {
        double total = 0;
        int days = 0;
    };
    std::map<std::pair<PlatformKey, std::optional<RateBasis>>, Sum> sums;
    for (const RatedDay &day : days) {
        Sum &sum = sums[{day.platform, day.rate ? std::optional(day.rate->basis) : std::nullopt}];
        if (day.rate) {
            sum.total += day.rate->percent;
            ++sum.days;
        }
    }

    QList<PlatformRank> ranks;
    for (const auto &[key, sum] : sums) {
        const bool rated = std::any_of(sums.cbegin(), sums.cend(), [&key = key](const auto &other) {
            return other.first.first == key.first && other.first.second.has_value();
        });
        if (!key.second && rated)
            continue; // days without a rate are told by the count of days of the rated row
        PlatformRank rank {
            .platform = key.first, .basis = key.second, .averageRate = std::nullopt, .days = sum.days};
        if (sum.days > 0)
            rank.averageRate = sum.total / sum.days;
        rank.rankable = sum.days >= kRankableDays;
        ranks.append(rank);
    }
    std::stable_sort(ranks.begin(), ranks.end(), [](const PlatformRank &a, const PlatformRank &b) {
        return std::tuple(!a.rankable, a.basis, -a.averageRate.value_or(0))
            < std::tuple(!b.rankable, b.basis, -b.averageRate.value_or(0));
    });
    return ranks;
}

} // namespace viewtide::domain
