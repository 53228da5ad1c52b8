-- A pasted link; manualwriter.
INSERT INTO manually_posted_videos (campaign_id, user_id, social_platform, video_id, posted_at, posted_assumed, video_url,
    caption, updated_at, created_at, next_poll_at)
VALUES (?, (SELECT user_id FROM campaigns WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
