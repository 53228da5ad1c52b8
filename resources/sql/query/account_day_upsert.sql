-- One network of one profile on one day. What is missing now keeps its known value; a backfill never replaces a
-- row that was observed; accountwriter.
INSERT INTO social_media_analytics (profile_id, platform, date,
    followers_count, following_count, subscribers_gained, subscribers_lost, likes_total,
    comments_total, shares_total, engagement_total, views_total, impressions, reach, profile_views,
    watch_time_minutes, avg_view_duration,
    engagement_rate, engagement_basis, metrics, origin, raw_data, recorded_at, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (profile_id, platform, date) DO UPDATE SET
    followers_count = COALESCE(excluded.followers_count, social_media_analytics.followers_count),
    following_count = COALESCE(excluded.following_count, social_media_analytics.following_count),
    subscribers_gained = COALESCE(excluded.subscribers_gained, social_media_analytics.subscribers_gained),
    subscribers_lost = COALESCE(excluded.subscribers_lost, social_media_analytics.subscribers_lost),
    likes_total = COALESCE(excluded.likes_total, social_media_analytics.likes_total),
    comments_total = COALESCE(excluded.comments_total, social_media_analytics.comments_total),
    shares_total = COALESCE(excluded.shares_total, social_media_analytics.shares_total),
    engagement_total = COALESCE(excluded.engagement_total, social_media_analytics.engagement_total),
    views_total = COALESCE(excluded.views_total, social_media_analytics.views_total),
    impressions = COALESCE(excluded.impressions, social_media_analytics.impressions),
    reach = COALESCE(excluded.reach, social_media_analytics.reach),
    profile_views = COALESCE(excluded.profile_views, social_media_analytics.profile_views),
    watch_time_minutes = COALESCE(excluded.watch_time_minutes, social_media_analytics.watch_time_minutes),
    avg_view_duration = COALESCE(excluded.avg_view_duration, social_media_analytics.avg_view_duration),
    engagement_rate = COALESCE(excluded.engagement_rate, social_media_analytics.engagement_rate),
    engagement_basis = COALESCE(excluded.engagement_basis, social_media_analytics.engagement_basis),
    metrics = COALESCE(excluded.metrics, social_media_analytics.metrics),
    origin = excluded.origin,
    raw_data = COALESCE(excluded.raw_data, social_media_analytics.raw_data),
    recorded_at = excluded.recorded_at
WHERE excluded.origin <> 'backfill' OR social_media_analytics.origin = 'backfill'
