// SPDX-License-Identifier: GPL-3.0-or-later
// Facts: docs/api-notes.md, sections 2.3, 2.4 (posts) and 3.3 (accounts), with the older names that answers
// had before the renames of section 7. docs/metrics.md says which field a metric is taken from first. Units
// differ by network (seconds, milliseconds, minutes, fractions): the rule of a row ends that here.
#include "catalogue/wirefield.h"

#include <array>
#include <string_view>

namespace viewtide::catalogue {

namespace {

struct IgnoredNumber
{
    const char *platform; ///< "*": every network
    Subject subject;
    const char *path;
};

// clang-format off
constexpr std::array kAccountFields {
    // facebook
    WireField {"facebook", Subject::Account, "followers", "followersCount", NumberRule::Count},
    WireField {"facebook", Subject::Account, "followers", "fanCount", NumberRule::Count},
    WireField {"facebook", Subject::Account, "fan_count", "fanCount", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_follows", "pageFollows", NumberRule::Count},
    WireField {"facebook", Subject::Account, "views", "pageMediaView", NumberRule::Count},
    WireField {"facebook", Subject::Account, "views", "pageVideoViews", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_media_views", "pageMediaView", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_media_views_ads", "pageMediaViewIsFromAds", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_media_views_followers", "pageMediaViewIsFromFollowers", NumberRule::Count},
    WireField {"facebook", Subject::Account, "engagement", "pagePostEngagements", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions", "pagePostsImpressions", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions", "pageImpressions", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions_paid", "pagePostsImpressionsPaid", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions_paid", "pageImpressionsPaid", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions_unique", "pagePostsImpressionsUnique", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions_organic_unique", "pagePostsImpressionsOrganicUnique", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions_organic_unique", "pagePostsServedImpressionsOrganicUnique", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions_viral", "pagePostsImpressionsViral", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions_viral_unique", "pagePostsImpressionsViralUnique", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions_nonviral", "pagePostsImpressionsNonviral", NumberRule::Count},
    WireField {"facebook", Subject::Account, "impressions_nonviral_unique", "pagePostsImpressionsNonviralUnique", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views", "pageVideoViews", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views", "pageVideoViewsByPaidNonPaid.total", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views_paid", "pageVideoViewsPaid", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views_paid", "pageVideoViewsByPaidNonPaid.paid", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views_organic", "pageVideoViewsOrganic", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views_organic", "pageVideoViewsByPaidNonPaid.nonPaid", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views_autoplayed", "pageVideoViewsAutoplayed", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views_clicked", "pageVideoViewsClickToPlay", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views_uploaded", "pageVideoViewsByUploadedHosted.uploaded", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_views_hosted", "pageVideoViewsByUploadedHosted.hosted", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_complete_views", "pageVideoCompleteViews30S.total", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_complete_views_paid", "pageVideoCompleteViews30S.paid", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_complete_views_organic", "pageVideoCompleteViews30S.organic", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_complete_views_autoplayed", "pageVideoCompleteViews30S.autoplayed", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_complete_views_clicked", "pageVideoCompleteViews30S.clickToPlay", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_complete_views_repeat", "pageVideoCompleteViews30S.repeat", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_video_complete_views_unique", "pageVideoCompleteViews30S.unique", NumberRule::Count},
    WireField {"facebook", Subject::Account, "watch_time", "pageVideoViewTime", NumberRule::MillisToMinutes},
    WireField {"facebook", Subject::Account, "likes", "reactions.total", NumberRule::Count},
    WireField {"facebook", Subject::Account, "reactions_like", "reactions.like", NumberRule::Count},
    WireField {"facebook", Subject::Account, "reactions_love", "reactions.love", NumberRule::Count},
    WireField {"facebook", Subject::Account, "reactions_wow", "reactions.wow", NumberRule::Count},
    WireField {"facebook", Subject::Account, "reactions_haha", "reactions.haha", NumberRule::Count},
    WireField {"facebook", Subject::Account, "reactions_sorry", "reactions.sorry", NumberRule::Count},
    WireField {"facebook", Subject::Account, "reactions_anger", "reactions.anger", NumberRule::Count},
    WireField {"facebook", Subject::Account, "fan_removes", "pageFanRemoves", NumberRule::Count},
    WireField {"facebook", Subject::Account, "page_consumptions", "pageConsumptions", NumberRule::Count},
    WireField {"facebook", Subject::Account, "engaged_users", "pageEngagedUsers", NumberRule::Count},
    WireField {"facebook", Subject::Account, "star_rating", "overallStarRating", NumberRule::Decimal},
    WireField {"facebook", Subject::Account, "engagement_reported", "engagement.count", NumberRule::Count},
    // instagram
    WireField {"instagram", Subject::Account, "followers", "followersCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "following", "followsCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "views", "viewsCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "reach", "reachCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "reach", "reach", NumberRule::Count},
    WireField {"instagram", Subject::Account, "impressions", "impressions", NumberRule::Count},
    WireField {"instagram", Subject::Account, "impressions", "impressionsCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "likes", "likeCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "comments", "commentsCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "shares", "shareCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "shares", "sharesCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "profile_views", "profileViews", NumberRule::Count},
    WireField {"instagram", Subject::Account, "profile_views", "profileViewsCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "media_count", "mediaCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "email_clicks", "emailContactsCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "phone_clicks", "phoneCallClicksCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "text_message_clicks", "textMessageClicksCount", NumberRule::Count},
    WireField {"instagram", Subject::Account, "website_clicks", "websiteClicksCount", NumberRule::Count},
    // linkedin
    WireField {"linkedin", Subject::Account, "followers", "followers.totalFollowerCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "followers", "followers.organicFollowerCount+followers.paidFollowerCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "followers", "followersCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "followers_organic", "followers.organicFollowerCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "followers_paid", "followers.paidFollowerCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "impressions", "impressionCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "reach", "uniqueImpressionsCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "clicks", "clickCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "likes", "likeCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "comments", "commentCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "shares", "shareCount", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "engagement_rate_reported", "engagement", NumberRule::FractionToPercent},
    WireField {"linkedin", Subject::Account, "profile_views", "views.allPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_desktop", "views.allDesktopPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_mobile", "views.allMobilePageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_overview", "views.overviewPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_desktop_overview", "views.desktopOverviewPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_mobile_overview", "views.mobileOverviewPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_about", "views.aboutPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_desktop_about", "views.desktopAboutPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_mobile_about", "views.mobileAboutPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_careers", "views.careersPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_desktop_careers", "views.desktopCareersPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_mobile_careers", "views.mobileCareersPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_jobs", "views.jobsPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_desktop_jobs", "views.desktopJobsPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_mobile_jobs", "views.mobileJobsPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_life_at", "views.lifeAtPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_desktop_life_at", "views.desktopLifeAtPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_mobile_life_at", "views.mobileLifeAtPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_people", "views.peoplePageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_desktop_people", "views.desktopPeoplePageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_mobile_people", "views.mobilePeoplePageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_products", "views.productsPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_desktop_products", "views.desktopProductsPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_mobile_products", "views.mobileProductsPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_insights", "views.insightsPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_desktop_insights", "views.desktopInsightsPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "page_views_mobile_insights", "views.mobileInsightsPageViews", NumberRule::Count},
    WireField {"linkedin", Subject::Account, "careers_page_clicks", "clicks.careersPageClicks.careersPageBannerPromoClicks+"
        "clicks.careersPageClicks.careersPagePromoLinksClicks+"
        "clicks.careersPageClicks.careersPageEmployeesClicks+"
        "clicks.careersPageClicks.careersPageJobsClicks+"
        "clicks.mobileCareersPageClicks.careersPagePromoLinksClicks+"
        "clicks.mobileCareersPageClicks.careersPageEmployeesClicks+"
        "clicks.mobileCareersPageClicks.careersPageJobsClicks", NumberRule::Count},
    // threads
    WireField {"threads", Subject::Account, "followers", "followersCount", NumberRule::Count},
    WireField {"threads", Subject::Account, "views", "views", NumberRule::Count},
    WireField {"threads", Subject::Account, "likes", "likes", NumberRule::Count},
    WireField {"threads", Subject::Account, "comments", "replies", NumberRule::Count},
    WireField {"threads", Subject::Account, "shares", "reposts", NumberRule::Count},
    WireField {"threads", Subject::Account, "reposts", "reposts", NumberRule::Count},
    WireField {"threads", Subject::Account, "quotes", "quotes", NumberRule::Count},
    // tiktok
    WireField {"tiktok", Subject::Account, "followers", "followerCount", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "followers", "followersCount", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "following", "followingCount", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "views", "viewCountTotal", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "likes", "likeCountTotal", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "comments", "commentCountTotal", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "shares", "shareCountTotal", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "video_count", "videoCountTotal", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "profile_views", "profileViews", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "bio_link_clicks", "bioLinkClicks", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "email_clicks", "emailClicks", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "phone_clicks", "phoneNumberClicks", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "address_clicks", "addressClicks", NumberRule::Count},
    WireField {"tiktok", Subject::Account, "app_download_clicks", "appDownloadClicks", NumberRule::Count},
    // twitter
    WireField {"twitter", Subject::Account, "followers", "followersCount", NumberRule::Count},
    WireField {"twitter", Subject::Account, "following", "friendsCount", NumberRule::Count},
    WireField {"twitter", Subject::Account, "likes_given", "likeCount", NumberRule::Count},
    WireField {"twitter", Subject::Account, "listed_count", "listedCount", NumberRule::Count},
    WireField {"twitter", Subject::Account, "tweets", "tweetCount", NumberRule::Count},
    // youtube
    WireField {"youtube", Subject::Account, "followers", "subscriberCount", NumberRule::Count},
    WireField {"youtube", Subject::Account, "subscribers_gained", "subscribersGained", NumberRule::Count},
    WireField {"youtube", Subject::Account, "subscribers_lost", "subscribersLost", NumberRule::Count},
    WireField {"youtube", Subject::Account, "views", "viewCount", NumberRule::Count},
    WireField {"youtube", Subject::Account, "views_period", "views", NumberRule::Count},
    WireField {"youtube", Subject::Account, "video_count", "videoCount", NumberRule::Count},
    WireField {"youtube", Subject::Account, "likes", "likes", NumberRule::Count},
    WireField {"youtube", Subject::Account, "dislikes", "dislikes", NumberRule::Count},
    WireField {"youtube", Subject::Account, "comments", "comments", NumberRule::Count},
    WireField {"youtube", Subject::Account, "shares", "shares", NumberRule::Count},
    WireField {"youtube", Subject::Account, "watch_time", "estimatedMinutesWatched", NumberRule::Decimal},
    WireField {"youtube", Subject::Account, "avg_view_duration", "averageViewDuration", NumberRule::Decimal},
    WireField {"youtube", Subject::Account, "avg_view_percentage", "averageViewPercentage", NumberRule::Decimal},
    WireField {"youtube", Subject::Account, "videos_added_to_playlists", "videosAddedToPlaylists", NumberRule::Count},
    WireField {"youtube", Subject::Account, "videos_removed_from_playlists", "videosRemovedFromPlaylists", NumberRule::Count},
    WireField {"youtube", Subject::Account, "lifetime_likes", "lifetimeLikes", NumberRule::Count},
    // bluesky
    WireField {"bluesky", Subject::Account, "followers", "followersCount", NumberRule::Count},
    WireField {"bluesky", Subject::Account, "following", "followsCount", NumberRule::Count},
    WireField {"bluesky", Subject::Account, "media_count", "postsCount", NumberRule::Count},
    // gmb
    WireField {"gmb", Subject::Account, "impressions", "businessImpressionsDesktopSearch+businessImpressionsMobileSearch+"
        "businessImpressionsDesktopMaps+businessImpressionsMobileMaps", NumberRule::Count},
    WireField {"gmb", Subject::Account, "impressions_search_desktop", "businessImpressionsDesktopSearch", NumberRule::Count},
    WireField {"gmb", Subject::Account, "impressions_search_mobile", "businessImpressionsMobileSearch", NumberRule::Count},
    WireField {"gmb", Subject::Account, "impressions_maps_desktop", "businessImpressionsDesktopMaps", NumberRule::Count},
    WireField {"gmb", Subject::Account, "impressions_maps_mobile", "businessImpressionsMobileMaps", NumberRule::Count},
    WireField {"gmb", Subject::Account, "phone_clicks", "callClicks", NumberRule::Count},
    WireField {"gmb", Subject::Account, "website_clicks", "websiteClicks", NumberRule::Count},
    WireField {"gmb", Subject::Account, "direction_requests", "businessDirectionRequests", NumberRule::Count},
    WireField {"gmb", Subject::Account, "bookings", "businessBookings", NumberRule::Count},
    WireField {"gmb", Subject::Account, "conversations", "businessConversations", NumberRule::Count},
    // pinterest
    WireField {"pinterest", Subject::Account, "impressions", "impression", NumberRule::Count},
    WireField {"pinterest", Subject::Account, "saves", "save", NumberRule::Count},
    WireField {"pinterest", Subject::Account, "engagement", "engagement", NumberRule::Count},
    WireField {"pinterest", Subject::Account, "pin_count", "board.pinCount", NumberRule::Count},
    // reddit
    WireField {"reddit", Subject::Account, "karma", "totalKarma", NumberRule::Count},
    // snapchat
    WireField {"snapchat", Subject::Account, "views", "views", NumberRule::Count},
    WireField {"snapchat", Subject::Account, "shares", "shares", NumberRule::Count},
    WireField {"snapchat", Subject::Account, "engagement", "interactions", NumberRule::Count},
};

constexpr std::array kVideoFields {
    // facebook
    WireField {"facebook", Subject::Video, "views", "mediaView", NumberRule::Count},
    WireField {"facebook", Subject::Video, "views", "blueReelsPlayCount", NumberRule::Count},
    WireField {"facebook", Subject::Video, "views", "videoViews", NumberRule::Count},
    WireField {"facebook", Subject::Video, "views", "totalVideoViews", NumberRule::Count},
    WireField {"facebook", Subject::Video, "likes", "likeCount", NumberRule::Count},
    WireField {"facebook", Subject::Video, "likes", "reactions.total", NumberRule::Count},
    WireField {"facebook", Subject::Video, "likes", "reactionsByType", NumberRule::Count},
    WireField {"facebook", Subject::Video, "comments", "commentsCount", NumberRule::Count},
    WireField {"facebook", Subject::Video, "shares", "sharesCount", NumberRule::Count},
    WireField {"facebook", Subject::Video, "shares", "postVideoSocialActions.share", NumberRule::Count},
    WireField {"facebook", Subject::Video, "reach", "postImpressionsUnique", NumberRule::Count},
    WireField {"facebook", Subject::Video, "reach", "impressionsUnique", NumberRule::Count},
    WireField {"facebook", Subject::Video, "impressions", "impressions", NumberRule::Count},
    WireField {"facebook", Subject::Video, "impressions", "totalVideoImpressions", NumberRule::Count},
    WireField {"facebook", Subject::Video, "impressions_unique", "impressionsUnique", NumberRule::Count},
    WireField {"facebook", Subject::Video, "impressions_organic_unique", "impressionsOrganicUnique", NumberRule::Count},
    WireField {"facebook", Subject::Video, "media_views_ads", "mediaViewIsFromAds", NumberRule::Count},
    WireField {"facebook", Subject::Video, "media_views_followers", "mediaViewIsFromFollowers", NumberRule::Count},
    WireField {"facebook", Subject::Video, "reel_plays", "blueReelsPlayCount", NumberRule::Count},
    WireField {"facebook", Subject::Video, "views_3s", "videoViews", NumberRule::Count},
    WireField {"facebook", Subject::Video, "video_views_total", "totalVideoViews", NumberRule::Count},
    WireField {"facebook", Subject::Video, "video_views_organic", "totalVideoViewsOrganic", NumberRule::Count},
    WireField {"facebook", Subject::Video, "video_views_paid", "totalVideoViewsPaid", NumberRule::Count},
    WireField {"facebook", Subject::Video, "watch_time", "postVideoViewTime", NumberRule::MillisToMinutes},
    WireField {"facebook", Subject::Video, "watch_time", "totalVideoViewTotalTime", NumberRule::MillisToMinutes},
    WireField {"facebook", Subject::Video, "watch_time", "videoViewTime", NumberRule::MillisToMinutes},
    WireField {"facebook", Subject::Video, "avg_view_duration", "postVideoAvgTimeWatched", NumberRule::MillisToSeconds},
    WireField {"facebook", Subject::Video, "avg_view_duration", "totalVideoAvgTimeWatched", NumberRule::MillisToSeconds},
    WireField {"facebook", Subject::Video, "video_complete_views", "totalVideoCompleteViews", NumberRule::Count},
    WireField {"facebook", Subject::Video, "views_10s", "totalVideo10SViews", NumberRule::Count},
    WireField {"facebook", Subject::Video, "views_15s", "totalVideo15SViews", NumberRule::Count},
    WireField {"facebook", Subject::Video, "views_60s", "totalVideo60SExcludesShorterViews", NumberRule::Count},
    WireField {"facebook", Subject::Video, "engaged_users", "engagedUsers", NumberRule::Count},
    WireField {"facebook", Subject::Video, "reactions_like", "reactions.like", NumberRule::Count},
    WireField {"facebook", Subject::Video, "reactions_love", "reactions.love", NumberRule::Count},
    WireField {"facebook", Subject::Video, "reactions_wow", "reactions.wow", NumberRule::Count},
    WireField {"facebook", Subject::Video, "reactions_haha", "reactions.haha", NumberRule::Count},
    WireField {"facebook", Subject::Video, "reactions_sorry", "reactions.sorry", NumberRule::Count},
    WireField {"facebook", Subject::Video, "reactions_anger", "reactions.anger", NumberRule::Count},
    // instagram
    WireField {"instagram", Subject::Video, "views", "viewsCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "views", "igReelsAggregatedAllPlaysCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "views", "playsCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "impressions", "impressionsCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "reach", "reachCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "likes", "likeCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "comments", "commentsCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "saves", "savedCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "shares", "sharesCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "shares", "shareCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "engagement_reported", "engagementCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "follows", "followsCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "profile_visits", "profileVisitsCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "profile_activity", "profileActivityCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "avg_view_duration", "igReelsAvgWatchTimeCount", NumberRule::MillisToSeconds},
    WireField {"instagram", Subject::Video, "watch_time", "igReelsVideoViewTotalTimeCount", NumberRule::MillisToMinutes},
    WireField {"instagram", Subject::Video, "plays", "playsCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "replays", "clipsReplaysCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "plays_all", "igReelsAggregatedAllPlaysCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "replies", "repliesCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "navigation", "navigationCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "swipe_forward", "swipeForwardCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "tap_back", "tapBackCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "tap_forward", "tapForwardCount", NumberRule::Count},
    WireField {"instagram", Subject::Video, "tap_exit", "tapExitCount", NumberRule::Count},
    // linkedin
    WireField {"linkedin", Subject::Video, "views", "videoViews", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "views", "impressionCount", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "viewers", "videoViewers", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "watch_time", "videoWatchTimeMs", NumberRule::MillisToMinutes},
    WireField {"linkedin", Subject::Video, "impressions", "impressionCount", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "reach", "uniqueImpressionsCount", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "likes", "likeCount", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "comments", "commentCount", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "shares", "shareCount", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "clicks", "clickCount", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "engagement_rate_reported", "engagement", NumberRule::FractionToPercent},
    WireField {"linkedin", Subject::Video, "first_level_comments", "totalFirstLevelComments", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "reactions_like", "reactions.like", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "reactions_praise", "reactions.praise", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "reactions_maybe", "reactions.maybe", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "reactions_empathy", "reactions.empathy", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "reactions_interest", "reactions.interest", NumberRule::Count},
    WireField {"linkedin", Subject::Video, "reactions_appreciation", "reactions.appreciation", NumberRule::Count},
    // threads
    WireField {"threads", Subject::Video, "views", "views", NumberRule::Count},
    WireField {"threads", Subject::Video, "likes", "likes", NumberRule::Count},
    WireField {"threads", Subject::Video, "comments", "replies", NumberRule::Count},
    WireField {"threads", Subject::Video, "shares", "reposts", NumberRule::Count},
    WireField {"threads", Subject::Video, "shares", "shares", NumberRule::Count},
    WireField {"threads", Subject::Video, "reposts", "reposts", NumberRule::Count},
    WireField {"threads", Subject::Video, "quotes", "quotes", NumberRule::Count},
    WireField {"threads", Subject::Video, "shares_reported", "shares", NumberRule::Count},
    // tiktok
    WireField {"tiktok", Subject::Video, "views", "videoViews", NumberRule::Count},
    WireField {"tiktok", Subject::Video, "likes", "likeCount", NumberRule::Count},
    WireField {"tiktok", Subject::Video, "likes", "likes", NumberRule::Count},
    WireField {"tiktok", Subject::Video, "comments", "commentsCount", NumberRule::Count},
    WireField {"tiktok", Subject::Video, "comments", "comments", NumberRule::Count},
    WireField {"tiktok", Subject::Video, "shares", "shareCount", NumberRule::Count},
    WireField {"tiktok", Subject::Video, "shares", "shares", NumberRule::Count},
    WireField {"tiktok", Subject::Video, "saves", "favorites", NumberRule::Count},
    WireField {"tiktok", Subject::Video, "reach", "reach", NumberRule::Count},
    WireField {"tiktok", Subject::Video, "avg_view_duration", "averageTimeWatched", NumberRule::Decimal},
    WireField {"tiktok", Subject::Video, "avg_view_duration", "durationAverage", NumberRule::Decimal},
    WireField {"tiktok", Subject::Video, "watch_time", "totalTimeWatched", NumberRule::SecondsToMinutes},
    WireField {"tiktok", Subject::Video, "completion_rate", "fullVideoWatchedRate", NumberRule::FractionToPercent},
    WireField {"tiktok", Subject::Video, "video_duration", "videoDuration", NumberRule::Decimal},
    // twitter
    WireField {"twitter", Subject::Video, "views", "publicMetrics.impressionCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "views", "nonPublicMetrics.impressionCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "views", "organicMetrics.impressionCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "impressions", "publicMetrics.impressionCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "impressions", "nonPublicMetrics.impressionCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "impressions", "organicMetrics.impressionCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "likes", "publicMetrics.likeCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "likes", "organicMetrics.likeCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "comments", "publicMetrics.replyCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "comments", "organicMetrics.replyCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "shares", "publicMetrics.retweetCount+publicMetrics.quoteCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "shares", "organicMetrics.retweetCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "saves", "publicMetrics.bookmarkCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "retweets", "publicMetrics.retweetCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "retweets", "organicMetrics.retweetCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "quotes", "publicMetrics.quoteCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "user_profile_clicks", "nonPublicMetrics.userProfileClicks", NumberRule::Count},
    WireField {"twitter", Subject::Video, "user_profile_clicks", "organicMetrics.userProfileClicks", NumberRule::Count},
    WireField {"twitter", Subject::Video, "engagement_reported", "nonPublicMetrics.engagements", NumberRule::Count},
    WireField {"twitter", Subject::Video, "video_views_organic", "organicMetrics.video.viewCount", NumberRule::Count},
    WireField {"twitter", Subject::Video, "video_duration", "media[].durationMs", NumberRule::MillisToSeconds},
    WireField {"twitter", Subject::Video, "playback_0", "nonPublicMetrics.video.playback0Count", NumberRule::Count},
    WireField {"twitter", Subject::Video, "playback_0", "organicMetrics.video.playback0Count", NumberRule::Count},
    WireField {"twitter", Subject::Video, "playback_25", "nonPublicMetrics.video.playback25Count", NumberRule::Count},
    WireField {"twitter", Subject::Video, "playback_25", "organicMetrics.video.playback25Count", NumberRule::Count},
    WireField {"twitter", Subject::Video, "playback_50", "nonPublicMetrics.video.playback50Count", NumberRule::Count},
    WireField {"twitter", Subject::Video, "playback_50", "organicMetrics.video.playback50Count", NumberRule::Count},
    WireField {"twitter", Subject::Video, "playback_75", "nonPublicMetrics.video.playback75Count", NumberRule::Count},
    WireField {"twitter", Subject::Video, "playback_75", "organicMetrics.video.playback75Count", NumberRule::Count},
    WireField {"twitter", Subject::Video, "playback_100", "nonPublicMetrics.video.playback100Count", NumberRule::Count},
    WireField {"twitter", Subject::Video, "playback_100", "organicMetrics.video.playback100Count", NumberRule::Count},
    // youtube
    WireField {"youtube", Subject::Video, "views", "views", NumberRule::Count},
    WireField {"youtube", Subject::Video, "likes", "likes", NumberRule::Count},
    WireField {"youtube", Subject::Video, "dislikes", "dislikes", NumberRule::Count},
    WireField {"youtube", Subject::Video, "comments", "comments", NumberRule::Count},
    WireField {"youtube", Subject::Video, "shares", "shares", NumberRule::Count},
    WireField {"youtube", Subject::Video, "watch_time", "estimatedMinutesWatched", NumberRule::Decimal},
    WireField {"youtube", Subject::Video, "avg_view_duration", "averageViewDuration", NumberRule::Decimal},
    WireField {"youtube", Subject::Video, "avg_view_percentage", "averageViewPercentage", NumberRule::Decimal},
    WireField {"youtube", Subject::Video, "engaged_views", "engagedViews", NumberRule::Count},
    WireField {"youtube", Subject::Video, "subscribers_gained", "subscribersGained", NumberRule::Count},
    WireField {"youtube", Subject::Video, "subscribers_lost", "subscribersLost", NumberRule::Count},
    WireField {"youtube", Subject::Video, "videos_added_to_playlists", "videosAddedToPlaylists", NumberRule::Count},
    WireField {"youtube", Subject::Video, "concurrent_viewers", "liveBroadcastDetails.concurrentViewers", NumberRule::Count},
};

constexpr std::array kTexts {
    WireText {"facebook", TextRole::CreatedAt, "created"},
    WireText {"facebook", TextRole::Caption, "post"},
    WireText {"facebook", TextRole::ThumbnailUrl, "mediaUrls[].media.image.src"},
    WireText {"facebook", TextRole::ThumbnailUrl, "fullPicture"},
    WireText {"facebook", TextRole::MediaUrl, "mediaUrls[].media.source"},
    WireText {"instagram", TextRole::CreatedAt, "created"},
    WireText {"instagram", TextRole::Caption, "caption"},
    WireText {"instagram", TextRole::Caption, "post"},
    WireText {"instagram", TextRole::MediaUrl, "mediaUrls[].mediaUrl"},
    WireText {"instagram", TextRole::MediaUrl, "mediaUrl"},
    WireText {"instagram", TextRole::ChannelTitle, "username"},
    WireText {"linkedin", TextRole::CreatedAt, "publishedAt"}, // a scheduled post is created long before
    WireText {"linkedin", TextRole::CreatedAt, "created"},
    WireText {"linkedin", TextRole::Caption, "post"},
    WireText {"threads", TextRole::CreatedAt, "created"},
    WireText {"threads", TextRole::CreatedAt, "timestamp"},
    WireText {"threads", TextRole::Caption, "text"},
    WireText {"threads", TextRole::PostUrl, "permalink"},
    WireText {"threads", TextRole::MediaUrl, "mediaUrl"},
    WireText {"tiktok", TextRole::CreatedAt, "created"},
    WireText {"tiktok", TextRole::Caption, "post"},
    WireText {"tiktok", TextRole::Caption, "caption"},
    WireText {"tiktok", TextRole::PostUrl, "postUrl"},
    WireText {"tiktok", TextRole::PostUrl, "shareUrl"},
    WireText {"tiktok", TextRole::ThumbnailUrl, "thumbnailUrl"},
    WireText {"tiktok", TextRole::NativeId, "itemId"},
    WireText {"tiktok", TextRole::ChannelTitle, "name"},
    WireText {"twitter", TextRole::CreatedAt, "created"},
    WireText {"twitter", TextRole::Caption, "post"},
    WireText {"twitter", TextRole::ThumbnailUrl, "media[].previewImageUrl"},
    WireText {"twitter", TextRole::MediaUrl, "media[].mediaUrls[].mediaUrl"},
    WireText {"twitter", TextRole::ChannelTitle, "username"},
    WireText {"youtube", TextRole::CreatedAt, "publishedAt"}, // a scheduled post is created long before
    WireText {"youtube", TextRole::CreatedAt, "created"},
    WireText {"youtube", TextRole::Caption, "title"},
    WireText {"youtube", TextRole::Caption, "description"},
    WireText {"youtube", TextRole::ThumbnailUrl, "thumbnailUrl"},
    WireText {"youtube", TextRole::ChannelTitle, "channelTitle"},
};

constexpr std::array kIgnored {
    IgnoredNumber {"*", Subject::Account, "id"},
    IgnoredNumber {"*", Subject::Video, "id"},
    IgnoredNumber {"tiktok", Subject::Video, "thumbnailHeight"},
    IgnoredNumber {"tiktok", Subject::Video, "thumbnailWidth"},
    IgnoredNumber {"tiktok", Subject::Video, "itemId"},
    IgnoredNumber {"facebook", Subject::Video, "totalVideo*"},
    IgnoredNumber {"facebook", Subject::Video, "impressions*"},
    IgnoredNumber {"facebook", Subject::Video, "videoViewsUnique"},
    IgnoredNumber {"facebook", Subject::Video, "clicksUnique"},
    IgnoredNumber {"facebook", Subject::Video, "negativeFeedback*"},
    IgnoredNumber {"facebook", Subject::Video, "postImpressions*"},
    IgnoredNumber {"facebook", Subject::Account, "phone"},
    IgnoredNumber {"facebook", Subject::Account, "pageFansByLikeSource*"},
    IgnoredNumber {"facebook", Subject::Account, "pageConsumptions*"},
    IgnoredNumber {"facebook", Subject::Account, "pageVideoViews*"},
    IgnoredNumber {"facebook", Subject::Account, "pagePostsImpressions*"},
    IgnoredNumber {"facebook", Subject::Account, "location*"},
    IgnoredNumber {"facebook", Subject::Video, "mediaUrls*"},
    IgnoredNumber {"instagram", Subject::Account, "audience*"},
    IgnoredNumber {"instagram", Subject::Video, "mediaUrls*"},
    IgnoredNumber {"tiktok", Subject::Account, "audience*"},
    IgnoredNumber {"tiktok", Subject::Video, "audience*"},
    IgnoredNumber {"tiktok", Subject::Video, "impressionSources*"},
    IgnoredNumber {"tiktok", Subject::Video, "videoViewRetention*"},
    IgnoredNumber {"twitter", Subject::Video, "media[]*"},
    IgnoredNumber {"twitter", Subject::Video, "poll*"},
    IgnoredNumber {"twitter", Subject::Video, "urls*"},
    IgnoredNumber {"youtube", Subject::Account, "playlists*"}, // of each playlist, not of the account
    IgnoredNumber {"instagram", Subject::Account, "igId"},
    IgnoredNumber {"instagram", Subject::Video, "igId"},
    IgnoredNumber {"twitter", Subject::Account, "created"},
    IgnoredNumber {"youtube", Subject::Account, "created"},
};
// clang-format on

/// If true, the zeros beside it mean "not measured" (a story with fewer than five viewers).
constexpr std::array kWithheldFlags {"notEnoughViews"};

/// About people, not about the content: never kept.
constexpr std::array kPersonalFields {"likedBy", "likeBy", "comments", "emails", "phone"};

constexpr auto kFields = [] {
    std::array<WireField, kAccountFields.size() + kVideoFields.size()> all {};
    std::size_t next = 0;
    for (const WireField &field : kAccountFields)
        all[next++] = field;
    for (const WireField &field : kVideoFields)
        all[next++] = field;
    return all;
}();

constexpr bool namesAMetric(const WireField &field)
{
    for (const MetricRow &row : kMetrics) {
        if (isSameText(row.key, field.metric))
            return true;
    }
    return false;
}

constexpr bool everyFieldNamesAMetric()
{
    for (const WireField &field : kFields) {
        if (!namesAMetric(field))
            return false;
    }
    return true;
}
static_assert(everyFieldNamesAMetric(), "a wire row names a metric that metrictable.h does not have");

constexpr bool areSame(const WireField &a, const WireField &b)
{
    return isSameText(a.path, b.path) && isSameText(a.metric, b.metric);
}

/// The rows of a network stand together, so only these are compared.
template<std::size_t Size>
constexpr bool noFieldTwice(const std::array<WireField, Size> &fields)
{
    for (std::size_t a = 0; a < Size; ++a) {
        for (std::size_t b = a + 1; b < Size && isSameText(fields[a].platform, fields[b].platform); ++b) {
            if (areSame(fields[a], fields[b]))
                return false;
        }
    }
    return true;
}
static_assert(noFieldTwice(kAccountFields) && noFieldTwice(kVideoFields));

using FieldsBySubject = std::array<QList<WireField>, 2>;

qsizetype subjectIndex(Subject subject)
{
    return subject == Subject::Account ? 0 : 1;
}

/// Looked up once: a decoder asks for the rows of every block.
const QList<FieldsBySubject> &fieldsByPlatform()
{
    static const QList<FieldsBySubject> kIndex = [] {
        QList<FieldsBySubject> index(static_cast<qsizetype>(platforms().size()));
        for (const WireField &field : kFields) {
            const auto key = platformFromKey(QString::fromLatin1(field.platform));
            Q_ASSERT_X(key, "wirefield.cpp", field.platform);
            index[key->index()].at(static_cast<std::size_t>(subjectIndex(field.subject))).append(field);
        }
        return index;
    }();
    return kIndex;
}

bool isFor(const char *rowPlatform, PlatformKey platformKey)
{
    return std::string_view(rowPlatform) == "*" || std::string_view(rowPlatform) == platform(platformKey).key;
}

template<std::size_t Size>
QStringList toStrings(const std::array<const char *, Size> &texts)
{
    QStringList list;
    for (const char *const text : texts)
        list.append(QString::fromLatin1(text));
    return list;
}

} // namespace

std::span<const WireField> wireFields()
{
    return kFields;
}

QList<WireField> wireFieldsOf(PlatformKey platform, Subject subject)
{
    return fieldsByPlatform().at(platform.index()).at(static_cast<std::size_t>(subjectIndex(subject)));
}

std::span<const WireText> wireTexts()
{
    return kTexts;
}

QList<WireText> wireTextsOf(PlatformKey platform)
{
    QList<WireText> rows;
    for (const WireText &row : kTexts) {
        if (isFor(row.platform, platform))
            rows.append(row);
    }
    return rows;
}

QStringList ignoredNumbers(PlatformKey platform, Subject subject)
{
    QStringList paths;
    for (const IgnoredNumber &row : kIgnored) {
        if (row.subject == subject && isFor(row.platform, platform))
            paths.append(QString::fromLatin1(row.path));
    }
    return paths;
}

const QStringList &withheldFlags()
{
    static const QStringList kFlags = toStrings(kWithheldFlags);
    return kFlags;
}

const QStringList &personalFields()
{
    static const QStringList kNames = toStrings(kPersonalFields);
    return kNames;
}

} // namespace viewtide::catalogue
