-- One network of one profile on one day, merged with what the row knew; a backfill never replaces a row that was
-- observed; accountwriter.
INSERT INTO social_media_analytics (profile_id, platform, date,
    followers_count, following_count, subscribers_gained, subscribers_lost, likes_total,
    comments_total, shares_total, engagement_total, views_total, impressions, reach, profile_views,
    watch_time_minutes, avg_view_duration,
    engagement_rate, engagement_basis, metrics, origin, raw_data, recorded_at, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (profile_id, platform, date) DO UPDATE SET
    followers_count = excluded.followers_count,
    following_count = excluded.following_count,
    subscribers_gained = excluded.subscribers_gained,
    subscribers_lost = excluded.subscribers_lost,
    likes_total = excluded.likes_total,
    comments_total = excluded.comments_total,
    shares_total = excluded.shares_total,
    engagement_total = excluded.engagement_total,
    views_total = excluded.views_total,
    impressions = excluded.impressions,
    reach = excluded.reach,
    profile_views = excluded.profile_views,
    watch_time_minutes = excluded.watch_time_minutes,
    avg_view_duration = excluded.avg_view_duration,
    engagement_rate = excluded.engagement_rate,
    engagement_basis = excluded.engagement_basis,
    metrics = excluded.metrics,
    origin = excluded.origin,
    imported_from = NULL,
    raw_data = COALESCE(excluded.raw_data, social_media_analytics.raw_data),
    recorded_at = excluded.recorded_at
WHERE excluded.origin <> 'backfill' OR social_media_analytics.origin = 'backfill'
