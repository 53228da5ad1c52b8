-- The newest pasted links that no video of the API stands for; videopagereader.
SELECT m.id, m.posted_at FROM manually_posted_videos m
WHERE NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
    WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id)
ORDER BY m.posted_at DESC, m.id LIMIT ?
