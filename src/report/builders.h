// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the store -> tables of the exports; the same functions feed the window. Pure: any thread.
// Columns are the contract of spec.md 5 and 6; formulas are docs/metrics.md.
#pragma once

#include "report/table.h"
#include "store/rows.h"

namespace viewtide::report {

enum class TotalRow { Without, With };

struct WeeklyExtras
{
    std::optional<DateRange> compared; ///< `rows` hold these days too
    QList<store::VideoRow> videos; ///< for engagement per post
    TotalRow total = TotalRow::Without; ///< a last row with platform "total"
};

/// Per network: week_start, week_end, platform, follower_growth, total_engagement, avg_engagement_rate,
/// followers_end, days_recorded, then engagement_rate_basis, profile count and more.
Table weeklyTable(const QList<store::AccountDayRow> &rows, DateRange week, const WeeklyExtras &extras = {});

/// The default week: the last 7 recorded days up to `today`, as a calendar range that ends on the last
/// recorded day. Null without rows.
std::optional<DateRange> lastRecordedWeek(const QList<store::AccountDayRow> &rows, Date today);

/// Per profile, network and day: date, platform, followers, daily_growth (against the row before, as the LAG
/// of spec.md 3), growth_velocity (null over a gap) ...
Table growthTable(const QList<store::AccountDayRow> &rows, DateRange range);

/// Per network: rank, platform, avg_engagement_rate, basis, days, rankable.
Table rankingTable(const QList<store::AccountDayRow> &rows, DateRange range);

Table videosTable(const QList<store::VideoRow> &videos);
Table campaignsTable(const QList<store::CampaignRow> &campaigns);

/// Totals of any list of videos: sums of the known counts, null where no video reports it.
domain::VideoCounts totalsOf(const QList<store::VideoRow> &videos);

} // namespace viewtide::report
