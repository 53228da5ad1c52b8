-- Moves a video to a campaign that does not have it yet; campaignwriter.
UPDATE ayrshare_posted_videos SET campaign_id = ?
WHERE id = ? AND NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos o
    WHERE o.campaign_id = ? AND o.id <> ayrshare_posted_videos.id
        AND o.social_platform = ayrshare_posted_videos.social_platform AND o.video_id = ayrshare_posted_videos.video_id)
RETURNING id
