// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/campaignprogress.h"

namespace viewtide::domain {

namespace {

/// Earlier than this, a pace is a guess about the first hours.
constexpr Millis kTooEarly = std::chrono::hours(24);

/// Which share of the campaign's time has passed; null when that says nothing about its end.
std::optional<double> elapsedShare(const Campaign &campaign, Timestamp now, const QTimeZone &zone)
{
    if (!campaign.startsOn || !campaign.endsOn || *campaign.endsOn < *campaign.startsOn)
        return std::nullopt;
    const TimeSpan span = spanOf({*campaign.startsOn, *campaign.endsOn}, zone);
    if (!span.contains(now) || now - span.from < kTooEarly)
        return std::nullopt;
    return static_cast<double>((now - span.from).count()) / static_cast<double>(span.length().count());
}

} // namespace

std::optional<CampaignProgress> campaignProgress(const Campaign &campaign, std::optional<qint64> views,
                                                 Timestamp now, const QTimeZone &zone)
{
    if (campaign.targetViews.value_or(0) <= 0 || !views)
        return std::nullopt;
    CampaignProgress progress {.reached =
                                   static_cast<double>(*views) / static_cast<double>(*campaign.targetViews)};
    if (const auto elapsed = elapsedShare(campaign, now, zone))
        progress.pace = progress.reached / *elapsed;
    return progress;
}

} // namespace viewtide::domain
