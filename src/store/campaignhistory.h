// SPDX-License-Identifier: GPL-3.0-or-later
// The past days of campaigns, made again from the samples. Plain values; commands as in commands.h.
#pragma once

#include "base/result.h"
#include "store/rows.h"

namespace viewtide::store {

/// Which campaign a video counts in on a past day.
enum class Membership {
    Then, ///< the one it was in at the end of that day: the row is what was written then
    Now, ///< the one it is in now: the past of the campaign as it is today
};

struct Rebuilt
{
    int days = 0; ///< on which a video was asked or observed
    int rows = 0;
    int changed = 0; ///< rows that were not there, had other numbers, or are gone

    bool operator==(const Rebuilt &) const = default;
};

/// campaign_performance of past days from video_samples, both sources. A day on which no video was asked or
/// observed keeps what it has: nothing is made up for it. ConfigInvalid for a range that is not over.
struct RebuildCampaignPerformance
{
    using Answer = Rebuilt;
    std::optional<CampaignId> campaign; ///< null: all
    DateRange range; ///< UTC days
    Membership membership = Membership::Then;
    Timestamp now;
};

} // namespace viewtide::store
