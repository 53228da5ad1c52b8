-- The pasted link of an API video that is about to be moved goes with it; campaignwriter.
UPDATE manually_posted_videos SET campaign_id = ?
WHERE EXISTS (SELECT 1 FROM ayrshare_posted_videos a
        WHERE a.id = ? AND a.campaign_id = manually_posted_videos.campaign_id
            AND a.social_platform = manually_posted_videos.social_platform
            AND a.video_id = manually_posted_videos.video_id)
    AND NOT EXISTS (SELECT 1 FROM manually_posted_videos o
        WHERE o.campaign_id = ? AND o.id <> manually_posted_videos.id
            AND o.social_platform = manually_posted_videos.social_platform
            AND o.video_id = manually_posted_videos.video_id)
