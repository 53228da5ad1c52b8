-- What a snapshot of a day knows so far; what was told afterwards is replaced, not mixed in; accountwriter.
SELECT engagement_rate, engagement_basis, metrics,
    followers_count, following_count, subscribers_gained, subscribers_lost, likes_total,
    comments_total, shares_total, engagement_total, views_total, impressions, reach,
    profile_views, watch_time_minutes, avg_view_duration
FROM social_media_analytics WHERE profile_id = ? AND platform = ? AND date = ? AND origin <> 'backfill'
