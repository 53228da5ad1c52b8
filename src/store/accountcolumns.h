// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics that have a column in social_media_analytics, in the order of account_day_upsert.sql and
// account_days_select.sql and account_day_known.sql. All others are in the row's `metrics` JSON. Any thread.
#pragma once

#include "catalogue/metric.h"

#include <algorithm>
#include <array>

namespace viewtide::store {

using namespace catalogue::literals;

inline constexpr std::array kAccountColumns {
    "followers"_metric,
    "following"_metric,
    "subscribers_gained"_metric,
    "subscribers_lost"_metric,
    "likes"_metric,
    "comments"_metric,
    "shares"_metric,
    "engagement"_metric,
    "views"_metric,
    "impressions"_metric,
    "reach"_metric,
    "profile_views"_metric,
    "watch_time"_metric,
    "avg_view_duration"_metric,
};
/// From here on the columns are DOUBLE PRECISION.
inline constexpr std::size_t kFirstRealColumn = 12;
/// engagement_total is computed, not taken as it came.
inline constexpr std::size_t kEngagementColumn = 7;

static_assert(std::count_if(catalogue::kMetrics.begin(), catalogue::kMetrics.end(),
                            [](const catalogue::MetricRow &row) { return row.accountColumn != nullptr; })
                  == std::ptrdiff_t(kAccountColumns.size()),
              "a metric with a column must be in this list and in the three SQL files");

class Statement;

/// The metrics of the present row of a SELECT: those of the JSON, then the columns from `firstColumn` on.
catalogue::MetricValues accountValues(const Statement &select, int metricsColumn, int firstColumn);

} // namespace viewtide::store
