-- What is known of this section; historywriter.
SELECT id, status, caption, url, scheduled_at, failure_reason, native_id
FROM video_uploads WHERE generated_video_id = ? AND social_platform = ?
