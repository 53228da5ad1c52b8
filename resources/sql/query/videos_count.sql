-- How many videos there are in both sources; videopagereader.
SELECT (SELECT COUNT(*) FROM ayrshare_posted_videos) + (SELECT COUNT(*) FROM manually_posted_videos m
    WHERE NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
        WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id))
