// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign won between two of its snapshots. A video that joins with views it already had, or leaves
// with them, makes the difference of the sums say nothing: then the gain is unknown. Pure functions, any
// thread.
#pragma once

#include "store/ranges.h"

#include <map>
#include <utility>

namespace viewtide::models {

/// How many videos of a campaign were posted on a day (UTC).
using PostedDays = std::map<std::pair<domain::CampaignId, Date>, int>;

PostedDays postedDays(const QList<store::PostedCounts> &videos);
PostedDays postedDays(const QList<store::PostedDay> &days);

/// A snapshot and how it differs from the one before.
struct CampaignDay
{
    store::CampaignDayRow row;
    std::optional<qint64> viewsWon; ///< null for the first one, over a gap, and see viewsWon()
    std::optional<int> joined {}; ///< videos since the snapshot of the day before; null: there is none

    bool operator==(const CampaignDay &) const = default;
};

/// Views of `day` against `before`, an earlier snapshot of the same campaign; null when videos left, or more
/// joined than were posted since.
std::optional<qint64> viewsWon(const store::CampaignDayRow &before, const store::CampaignDayRow &day,
                               const PostedDays &posted);

struct WonPart
{
    domain::CampaignId campaign;
    QString name;
    qint64 views = 0;

    bool operator==(const WonPart &) const = default;
};

/// What campaigns won in a range of days.
struct WonViews
{
    std::optional<qint64> sum; ///< of what is known; null when nothing is
    QList<WonPart> parts; ///< what it is the sum of, one per campaign
    int begun = 0; ///< campaigns that have no snapshot to start from: their first one is not credited
    int unknown = 0; ///< snapshots whose difference says nothing, see viewsWon()
    QList<std::optional<double>> curve; ///< by day; what was won over a gap is of no day

    bool isPartial() const { return begun + unknown > 0; }
    bool operator==(const WonViews &) const = default;
};

/// `rows` ascending by campaign and date, from the day before the range on.
WonViews viewsWonIn(const QList<store::CampaignDayRow> &rows, const PostedDays &posted, DateRange range);

/// What is known of all of them; without parts and curve.
WonViews wonTogether(const QList<WonViews> &campaigns);

/// `rows` ascending by date and of one campaign; the answer is newest first.
QList<CampaignDay> withDifferences(const QList<store::CampaignDayRow> &rows, const PostedDays &posted);

} // namespace viewtide::models
