// SPDX-License-Identifier: GPL-3.0-or-later
// How far a campaign is on the way to its target (docs/metrics.md, "Campaigns"). Pure functions, any thread.
#pragma once

#include "domain/campaign.h"
#include "domain/daycut.h"

namespace viewtide::domain {

struct CampaignProgress
{
    double reached = 0; ///< views / target; 1 is all of it
    /// reached / share of the time that has passed: where the campaign ends at this rate. Null unless both
    /// dates are set, at least a day of it has passed, and its last day is not over.
    std::optional<double> pace;

    bool operator==(const CampaignProgress &) const = default;
};

/// Null without a target above 0, or while no video reports views. The campaign's days are days of `zone`.
std::optional<CampaignProgress> campaignProgress(const Campaign &campaign, std::optional<qint64> views,
                                                 Timestamp now, const QTimeZone &zone);

} // namespace viewtide::domain
