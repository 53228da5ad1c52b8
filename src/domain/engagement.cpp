// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/engagement.h"

#include "base/countsum.h"
#include "domain/outlier.h"

namespace viewtide::domain {

using namespace catalogue::literals;
using catalogue::MetricValues;

std::optional<PartialSum> sumOfKnown(std::initializer_list<std::optional<qint64>> parts)
{
    CountSum sum;
    for (const std::optional<qint64> &part : parts)
        sum.add(part);
    const auto value = sum.value();
    if (!value)
        return std::nullopt;
    return PartialSum {.value = *value, .known = sum.known(), .parts = static_cast<int>(parts.size())};
}

std::optional<PartialSum> videoEngagement(const VideoCounts &counts)
{
    return sumOfKnown({counts.likes, counts.comments, counts.shares, counts.saves});
}

std::optional<double> videoEngagementRate(const VideoCounts &counts)
{
    const auto engagement = videoEngagement(counts);
    if (!engagement || counts.views.value_or(0) <= 0)
        return std::nullopt;
    return static_cast<double>(engagement->value) / static_cast<double>(*counts.views) * 100.0;
}

std::optional<qint64> accountNumerator(const MetricValues &values)
{
    const auto sum = sumOfKnown({countOf(values, "likes"_metric), countOf(values, "comments"_metric),
                                 countOf(values, "shares"_metric)});
    if (!sum)
        return std::nullopt;
    return sum->value;
}

std::optional<EngagementRate> accountEngagementRate(catalogue::PlatformKey platform,
                                                    const MetricValues &values)
{
    const auto numerator = accountNumerator(values);
    if (!numerator)
        return std::nullopt;
    const auto viewsBasis =
        catalogue::metricFromKey(QString::fromLatin1(catalogue::platform(platform).viewsBasis));
    const std::pair<RateBasis, std::optional<qint64>> bases[] {
        {RateBasis::Reach, countOf(values, "reach"_metric)},
        {RateBasis::Impressions, countOf(values, "impressions"_metric)},
        {RateBasis::Views, viewsBasis ? countOf(values, *viewsBasis) : std::nullopt},
        {RateBasis::Followers, countOf(values, "followers"_metric)},
    };
    for (const auto &[basis, count] : bases) {
        if (count.value_or(0) > 0)
            return EngagementRate {static_cast<double>(*numerator) / static_cast<double>(*count) * 100.0,
                                   basis};
    }
    return std::nullopt;
}

GroupRate groupEngagementRate(const QList<VideoCounts> &items)
{
    GroupRate rate;
    rate.total = static_cast<int>(items.size());
    CountSum engagement;
    CountSum views;
    QList<double> rates;
    for (const VideoCounts &item : items) {
        const auto part = videoEngagement(item);
        if (!part || !item.views)
            continue;
        engagement.add(part->value);
        views.add(item.views);
        ++rate.counted;
        if (const auto own = videoEngagementRate(item))
            rates.append(*own);
    }
    rate.medianPercent = median(std::move(rates));
    rate.engagement = engagement.value();
    rate.views = views.value();
    if (rate.engagement && rate.views.value_or(0) > 0)
        rate.percent = static_cast<double>(*rate.engagement) / static_cast<double>(*rate.views) * 100.0;
    return rate;
}

std::optional<double> cpm(std::optional<double> cost, std::optional<qint64> views)
{
    if (!cost || views.value_or(0) <= 0)
        return std::nullopt;
    return *cost / static_cast<double>(*views) * 1000.0;
}

} // namespace viewtide::domain
