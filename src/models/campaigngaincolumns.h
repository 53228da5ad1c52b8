// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of what a campaign won in the range of the header, and against the compared range. Pure
// functions; GUI thread.
#pragma once

#include "models/campaigngain.h"
#include "models/column.h"
#include "models/shownrange.h"

namespace viewtide::models {

/// Of one campaign.
struct CampaignGain
{
    ShownRange shown;
    WonViews won;
    domain::Delta delta; ///< only if both ranges are known in full

    bool operator==(const CampaignGain &) const = default;
};

/// `rows` of one campaign, ascending by date.
CampaignGain campaignGain(const QList<store::CampaignDayRow> &rows, const PostedDays &posted,
                          const ShownRange &shown);

/// Null: the range is not chosen or not read yet.
using GainOf = std::function<const CampaignGain *(domain::CampaignId)>;

/// Ids: won, against.
QList<Column<store::CampaignRow>> campaignGainColumns(const GainOf &gainOf);

} // namespace viewtide::models
