-- A pasted link whose id is not the API's learns that one; videocommit.
UPDATE manually_posted_videos SET video_id = ?
WHERE campaign_id = ? AND social_platform = ? AND video_id = ?
    AND NOT EXISTS (SELECT 1 FROM manually_posted_videos o
        WHERE o.campaign_id = ? AND o.social_platform = ? AND o.video_id = ?)
