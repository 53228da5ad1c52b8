-- Days of posts that are still pending though their time has come; uploadreader.
SELECT DISTINCT g.profile_id, g.created_at
FROM video_uploads u JOIN generated_videos g ON g.id = u.generated_video_id
WHERE u.status = 'pending' AND u.scheduled_at >= ? AND u.scheduled_at <= ? AND g.created_at < ?
ORDER BY g.profile_id, g.created_at
