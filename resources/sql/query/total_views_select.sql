-- The views of all videos so far, by network and source; rangereader.
SELECT v.social_platform, CAST(SUM(v.views) AS BIGINT)
FROM ayrshare_posted_videos v
WHERE (v.reported_mask & 1) <> 0
GROUP BY v.social_platform
UNION ALL
SELECT m.social_platform, CAST(SUM(m.views) AS BIGINT)
FROM manually_posted_videos m
WHERE (m.reported_mask & 1) <> 0
    AND NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
        WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id)
GROUP BY m.social_platform
