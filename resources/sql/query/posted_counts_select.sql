-- The counts of the videos that were posted on some UTC days, one row each. Not by all_videos: the indexes by time are in
-- seconds here and in milliseconds there; rangereader.
SELECT v.campaign_id, v.social_platform, v.posted_at / 86400, v.views, v.likes, v.comments, v.shares, v.saves, v.reported_mask
FROM ayrshare_posted_videos v
WHERE v.posted_at >= ? AND v.posted_at < ?
UNION ALL
SELECT m.campaign_id, m.social_platform, m.posted_at / 86400000, m.views, m.likes, m.comments, m.shares, m.saves, m.reported_mask
FROM manually_posted_videos m
WHERE m.posted_at >= ? AND m.posted_at < ? AND m.posted_assumed = 0
    AND NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
        WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id)
