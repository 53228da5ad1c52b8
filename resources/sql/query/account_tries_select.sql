-- On which days (UTC, counted from 1970) who was asked, and how it ended; pastreader.
SELECT profile_id, platform, endpoint, attempted_at / 86400000 AS day, error, MAX(attempted_at)
FROM attempts WHERE attempted_at >= ? AND attempted_at < ?
GROUP BY profile_id, platform, endpoint, attempted_at / 86400000, error
ORDER BY day, MAX(attempted_at)
