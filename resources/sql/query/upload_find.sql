-- Is this section known; historywriter.
SELECT id, status FROM video_uploads WHERE generated_video_id = ? AND social_platform = ?
