-- The same video in another campaign: two posts of it are in different ones; placing.
INSERT INTO ayrshare_posted_videos (campaign_id, user_id, social_platform, video_id, posted_at, video_url, media_url,
    thumbnail_url, views, likes, comments, shares, saves, updated_at, reported_mask, caption, typed, created_at)
SELECT ?, user_id, social_platform, video_id, posted_at, video_url, media_url, thumbnail_url, views, likes, comments,
    shares, saves, updated_at, reported_mask, caption, typed, created_at
FROM ayrshare_posted_videos WHERE id = ? RETURNING id
