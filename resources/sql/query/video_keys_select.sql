-- Who the videos of both sources are, where and since when (0: API, 1: pasted); videoindex.
SELECT 0, v.id, v.campaign_id, v.social_platform, v.posted_at * 1000
FROM ayrshare_posted_videos v
UNION ALL
SELECT 1, m.id, m.campaign_id, m.social_platform, m.posted_at
FROM manually_posted_videos m
WHERE NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
    WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id)
