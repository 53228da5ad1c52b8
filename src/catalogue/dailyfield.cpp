// SPDX-License-Identifier: GPL-3.0-or-later
// Facts: docs/api-notes.md, section 3.4. The values of a day are what happened on that day, so they go to the
// metrics "of the day" and are never mixed with counts of a longer span; levels go where snapshots have them.
#include "catalogue/dailyfield.h"

#include <array>
#include <string_view>

namespace viewtide::catalogue {

namespace {

// clang-format off
constexpr std::array kDailyFields {
    DailyField {"facebook", "followers", "pageFollows", NumberRule::Count},
    DailyField {"facebook", "page_follows", "pageFollows", NumberRule::Count},
    DailyField {"facebook", "engagement_day", "pagePostEngagements", NumberRule::Count},
    DailyField {"facebook", "views_day", "pageMediaView", NumberRule::Count},
    DailyField {"facebook", "video_views_day", "pageVideoViews", NumberRule::Count},
    DailyField {"facebook", "impressions_day", "pagePostsImpressions", NumberRule::Count},
    DailyField {"instagram", "followers", "followersCount", NumberRule::Count},
    DailyField {"instagram", "views_day", "viewsCount", NumberRule::Count},
    DailyField {"instagram", "reach_day", "reachCount", NumberRule::Count},
    DailyField {"instagram", "likes_day", "likeCount", NumberRule::Count},
    DailyField {"instagram", "comments_day", "commentsCount", NumberRule::Count},
    DailyField {"instagram", "shares_day", "shareCount", NumberRule::Count},
    DailyField {"snapchat", "views_day", "views", NumberRule::Count},
    DailyField {"snapchat", "shares_day", "shares", NumberRule::Count},
    DailyField {"snapchat", "engagement_day", "interactions", NumberRule::Count},
    DailyField {"tiktok", "followers", "followerCount", NumberRule::Count},
    DailyField {"tiktok", "views_day", "videoViews", NumberRule::Count},
    DailyField {"tiktok", "likes_day", "likes", NumberRule::Count},
    DailyField {"tiktok", "comments_day", "comments", NumberRule::Count},
    DailyField {"tiktok", "shares_day", "shares", NumberRule::Count},
    DailyField {"tiktok", "profile_views_day", "profileViews", NumberRule::Count},
    DailyField {"youtube", "views_day", "views", NumberRule::Count},
    DailyField {"youtube", "likes_day", "likes", NumberRule::Count},
    DailyField {"youtube", "comments_day", "comments", NumberRule::Count},
    DailyField {"youtube", "shares_day", "shares", NumberRule::Count},
    DailyField {"youtube", "watch_time_day", "estimatedMinutesWatched", NumberRule::Decimal},
    DailyField {"youtube", "subscribers_gained_day", "subscribersGained", NumberRule::Count},
    DailyField {"youtube", "subscribers_lost_day", "subscribersLost", NumberRule::Count},
};
// clang-format on

constexpr bool namesNoRunningCount(const DailyField &field)
{
    for (const MetricRow &row : kMetrics) {
        if (isSameText(row.key, field.metric))
            return row.kind != MetricKind::Counter && (!row.accountColumn || row.kind == MetricKind::Gauge);
    }
    return false;
}

constexpr bool everyFieldIsOfADay()
{
    for (const DailyField &field : kDailyFields) {
        if (!namesNoRunningCount(field))
            return false;
    }
    return true;
}
static_assert(everyFieldIsOfADay(), "a daily row names no metric, or one that counts over a longer span");

} // namespace

std::span<const DailyField> dailyFields()
{
    return kDailyFields;
}

QList<DailyField> dailyFieldsOf(PlatformKey key)
{
    QList<DailyField> fields;
    for (const DailyField &field : kDailyFields) {
        if (std::string_view(field.platform) == platform(key).key)
            fields.append(field);
    }
    return fields;
}

} // namespace viewtide::catalogue
