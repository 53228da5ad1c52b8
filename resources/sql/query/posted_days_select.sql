-- How many videos of a campaign were posted on a UTC day, one row per source. Not by all_videos: the indexes by time are
-- in seconds here and in milliseconds there; rangereader.
SELECT v.campaign_id, v.posted_at / 86400, COUNT(*)
FROM ayrshare_posted_videos v
WHERE v.posted_at >= ? AND v.posted_at < ?
GROUP BY v.campaign_id, v.posted_at / 86400
UNION ALL
SELECT m.campaign_id, m.posted_at / 86400000, COUNT(*)
FROM manually_posted_videos m
WHERE m.posted_at >= ? AND m.posted_at < ? AND m.posted_assumed = 0
    AND NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
        WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id)
GROUP BY m.campaign_id, m.posted_at / 86400000
