-- Posts that are in a campaign, or have a section there; removalwriter.
SELECT g.id FROM generated_videos g WHERE g.campaign_id = ?
    OR EXISTS (SELECT 1 FROM video_uploads u WHERE u.generated_video_id = g.id AND u.campaign_id = ?)
ORDER BY g.id
