-- The post that a section belongs to; rulewriter.
SELECT generated_video_id FROM video_uploads WHERE id = ?
