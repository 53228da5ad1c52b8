-- Is a link that was taken away tracked by its campaign again; removalwriter.
SELECT 1 FROM removed_manual_videos r JOIN manually_posted_videos m ON m.campaign_id = r.campaign_id
    AND m.social_platform = r.social_platform AND m.video_id = r.video_id
WHERE r.id = ?
