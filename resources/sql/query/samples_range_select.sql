-- Observations of all videos in a range of time; historyreader.
SELECT v.source, v.id, c.name, v.social_platform, v.video_id, s.observed_at, s.views, s.likes, s.comments, s.shares, s.saves,
    s.confirmed_at
FROM all_videos v JOIN campaigns c ON c.id = v.campaign_id
    JOIN video_samples s ON s.video_source = v.source AND s.video_row = v.id
WHERE (CAST(? AS BIGINT) IS NULL OR v.campaign_id = ?) AND s.observed_at >= ? AND s.observed_at < ?
ORDER BY v.posted_at, v.source, v.id, s.observed_at
