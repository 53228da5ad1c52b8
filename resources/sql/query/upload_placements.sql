-- The sections of a post and where they are; placing.
SELECT id, campaign_id FROM video_uploads WHERE generated_video_id = ? ORDER BY id
