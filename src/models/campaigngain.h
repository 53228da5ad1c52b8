// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign won between two of its snapshots. A video that joins with views it already had, or leaves
// with them, makes the difference of the sums say nothing: then the gain is unknown. Pure functions, any
// thread.
#pragma once

#include "store/rows.h"

#include <map>
#include <utility>

namespace viewtide::models {

/// How many videos of a campaign were posted on a day (UTC).
using PostedDays = std::map<std::pair<domain::CampaignId, Date>, int>;

PostedDays postedDays(const QList<store::VideoRow> &videos);

/// A snapshot and how it differs from the one before.
struct CampaignDay
{
    store::CampaignDayRow row;
    std::optional<qint64> viewsWon; ///< null for the first one, over a gap, and see viewsWon()

    bool operator==(const CampaignDay &) const = default;
};

/// Views of `day` against `before`, an earlier snapshot of the same campaign; null when videos left, or more
/// joined than were posted since.
std::optional<qint64> viewsWon(const store::CampaignDayRow &before, const store::CampaignDayRow &day,
                               const PostedDays &posted);

/// `rows` ascending by date and of one campaign; the answer is newest first.
QList<CampaignDay> withDifferences(const QList<store::CampaignDayRow> &rows, const PostedDays &posted);

} // namespace viewtide::models
