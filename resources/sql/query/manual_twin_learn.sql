-- A pasted link of an API video, whose id is not the API's, learns that one; videocommit.
UPDATE manually_posted_videos SET video_id = ?
WHERE video_id = ?
    AND EXISTS (SELECT 1 FROM ayrshare_posted_videos a
        WHERE a.id = ? AND a.campaign_id = manually_posted_videos.campaign_id
            AND a.social_platform = manually_posted_videos.social_platform)
    AND NOT EXISTS (SELECT 1 FROM manually_posted_videos o
        WHERE o.campaign_id = manually_posted_videos.campaign_id
            AND o.social_platform = manually_posted_videos.social_platform AND o.video_id = ?)
