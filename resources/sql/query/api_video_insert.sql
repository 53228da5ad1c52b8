-- A video that went through Ayrshare, seen for the first time; videocommit.
INSERT INTO ayrshare_posted_videos (campaign_id, user_id, social_platform, video_id, posted_at, video_url, media_url,
    thumbnail_url, caption, views, likes, comments, shares, saves, reported_mask, updated_at, created_at)
VALUES (?, (SELECT user_id FROM campaigns WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
