// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the overview, made of rows of the store by docs/metrics.md. Pure functions, any thread.
#pragma once

#include "domain/series.h"
#include "models/seriesmodel.h"
#include "store/rows.h"

namespace viewtide::models {

/// What the store answered; at least two ranges long, and the day before them.
struct OverviewRows
{
    QList<store::AccountDayRow> accounts; ///< ascending by profile, platform and date
    QList<store::VideoRow> videos;
    QList<store::CampaignDayRow> campaignDays; ///< ascending by campaign and date

    bool operator==(const OverviewRows &) const = default;
};

/// A number, its change, and its course over the range.
struct Figure
{
    std::optional<double> value;
    std::optional<double> delta; ///< null: nothing to compare with
    QList<std::optional<double>> curve;

    bool operator==(const Figure &) const = default;
};

struct Overview
{
    DateRange range;
    Figure followers; ///< delta: net growth in the range
    Figure growth; ///< sum of the changes in the range; delta: against the previous period
    Figure views; ///< won in the range; delta against the previous period, if both are known in full
    bool viewsArePartial = false; ///< what a campaign won is unknown on some day, see viewsWon()
    std::optional<qint64> totalViews; ///< of all videos so far
    Figure engagementRate; ///< by views, of videos posted in the range; delta in percentage points
    int ratedVideos = 0;
    int postedVideos = 0; ///< in the range
    int accounts = 0; ///< that have a row in the range
    SeriesSet dailyGrowth; ///< one series per network
    QList<domain::PlatformRank> ranks;
    QList<store::VideoRow> movers; ///< most views won in the last day first

    bool operator==(const Overview &) const = default;
};

/// The last `length` days up to today, or up to yesterday while today's snapshot is still to come.
DateRange shownRange(const QList<store::AccountDayRow> &rows, Date today, int length);

Overview overviewOf(const OverviewRows &rows, DateRange range);

} // namespace viewtide::models
