-- The row of the same video in another campaign; placing.
SELECT o.id FROM ayrshare_posted_videos v
    JOIN ayrshare_posted_videos o ON o.social_platform = v.social_platform AND o.video_id = v.video_id AND o.id <> v.id
WHERE v.id = ? AND o.campaign_id = ?
