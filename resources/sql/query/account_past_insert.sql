-- A day of the past, only where there is none; pastwriter.
INSERT INTO social_media_analytics (profile_id, platform, date,
    followers_count, following_count, subscribers_gained, subscribers_lost, likes_total,
    comments_total, shares_total, engagement_total, views_total, impressions, reach, profile_views,
    watch_time_minutes, avg_view_duration,
    engagement_rate, engagement_basis, metrics, origin, raw_data, recorded_at, created_at, imported_from)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (profile_id, platform, date) DO NOTHING
RETURNING id
