// SPDX-License-Identifier: GPL-3.0-or-later
// What a video's views may be at the age of 7 and 28 days, by how the account's earlier videos went on from
// the same age (docs/metrics.md, "Forecast"). Without a basis there is none. Pure functions, any thread.
#pragma once

#include "domain/outlier.h"

namespace viewtide::domain {

/// So many earlier videos are looked at, and so many must be known at both ages.
inline constexpr int kForecastLookback = 60;
inline constexpr int kForecastMinimum = 20;
/// The ages that are foretold.
inline constexpr std::array<Millis, 2> kForecastAges {std::chrono::days(7), std::chrono::days(28)};

struct Forecast
{
    Millis age {0}; ///< that is foretold
    Millis from {0}; ///< the age that it was foretold from
    qint64 views = 0; ///< the middle
    qint64 low = 0; ///< 80 % of the earlier videos went between the two
    qint64 high = 0;
    int earlier = 0; ///< n
    /// Each earlier video foretold from those before it: half of them were off by no more than this, percent.
    double medianError = 0;
    int tested = 0;
    int inside = 0; ///< of those that were tested, within their interval

    bool operator==(const Forecast &) const = default;
};

/// `earlier` newest first, with all observations. Null: the age is reached, or there is no basis.
std::optional<Forecast> forecastAt(const ComparedVideo &video, const QList<ComparedVideo> &earlier,
                                   Millis age);

/// Of kForecastAges, those that there are. `postedAt` null: nobody told how old the video is, and there is
/// nothing to reckon from.
QList<Forecast> forecasts(std::optional<Timestamp> postedAt, const QList<CountSample> &views,
                          const QList<ComparedVideo> &earlier);

} // namespace viewtide::domain
