// SPDX-License-Identifier: GPL-3.0-or-later
// Engagement and its rates (docs/metrics.md). Pure functions: null in, null out; nothing is ever taken for
// zero.
#pragma once

#include "domain/account.h"
#include "domain/video.h"

#include <optional>

namespace viewtide::domain {

/// A sum with how many of its parts are known: shown as "120 (3 of 4)" if one is missing.
struct PartialSum
{
    qint64 value = 0;
    int known = 0;
    int parts = 0;

    bool isComplete() const { return known == parts; }
    bool operator==(const PartialSum &) const = default;
};

/// Sum of the known parts; null if none is known, or it does not fit.
std::optional<PartialSum> sumOfKnown(std::initializer_list<std::optional<qint64>> parts);

/// E = likes + comments + shares + saves of a video.
std::optional<PartialSum> videoEngagement(const VideoCounts &counts);

/// ER by views in percent = E / views x 100; null when views are unknown or 0, or nothing of E is known.
std::optional<double> videoEngagementRate(const VideoCounts &counts);

/// likes + comments + shares of an account row: the numerator of its engagement rate.
std::optional<qint64> accountNumerator(const catalogue::MetricValues &values);

/// Engagement rate of an account: numerator over reach, else impressions, else views, else followers.
std::optional<EngagementRate> accountEngagementRate(catalogue::PlatformKey platform,
                                                    const catalogue::MetricValues &values);

/// Group rate: sum(E) / sum(views) over the items where both are known, never a mean of ratios; beside it the
/// median of the items that have a rate of their own.
struct GroupRate
{
    std::optional<double> percent;
    std::optional<double> medianPercent;
    int counted = 0; ///< "12 of 14 videos"
    int total = 0;
    std::optional<qint64> engagement; ///< of the counted ones
    std::optional<qint64> views; ///< of the counted ones

    bool operator==(const GroupRate &) const = default;
};
GroupRate groupEngagementRate(const QList<VideoCounts> &items);

/// Cost per thousand views; null without cost or with 0 views. The cost in the campaign's currency.
std::optional<double> cpm(std::optional<double> cost, std::optional<qint64> views);

} // namespace viewtide::domain
