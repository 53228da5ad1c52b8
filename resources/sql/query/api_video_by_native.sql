-- What is known of a video, by the key that makes it unique; videocommit.
SELECT id, video_id, posted_at, video_url, media_url, thumbnail_url, caption, views, likes, comments, shares, saves, reported_mask,
    updated_at, typed, 0
FROM ayrshare_posted_videos WHERE campaign_id = ? AND social_platform = ? AND video_id = ?
