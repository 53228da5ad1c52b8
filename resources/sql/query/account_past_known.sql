-- What stands on a day already, first as in account_day_known.sql; pastwriter.
SELECT engagement_rate, engagement_basis, metrics,
    followers_count, following_count, subscribers_gained, subscribers_lost, likes_total,
    comments_total, shares_total, engagement_total, views_total, impressions, reach,
    profile_views, watch_time_minutes, avg_view_duration, origin, imported_from, recorded_at
FROM social_media_analytics WHERE profile_id = ? AND platform = ? AND date = ?
