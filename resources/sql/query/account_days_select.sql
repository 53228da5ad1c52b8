-- Daily rows, ascending; accountreader.
SELECT s.profile_id, p.name, s.platform, s.date, s.recorded_at, s.engagement_rate, s.engagement_basis, s.growth_velocity,
    s.metrics, s.origin,
    s.followers_count, s.following_count, s.subscribers_gained, s.subscribers_lost, s.likes_total,
    s.comments_total, s.shares_total, s.engagement_total, s.views_total, s.impressions, s.reach,
    s.profile_views, s.watch_time_minutes, s.avg_view_duration, s.imported_from
FROM social_media_analytics s JOIN ayrshare_profiles p ON p.id = s.profile_id
WHERE s.date >= ? AND s.date <= ? AND (CAST(? AS BIGINT) IS NULL OR s.profile_id = ?)
ORDER BY s.profile_id, s.platform, s.date
