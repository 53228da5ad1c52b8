-- On which UTC days who was asked, and how it ended; with a subject it was about something else; pastreader.
SELECT profile_id, platform, CASE WHEN subject = '' THEN endpoint ELSE '' END AS asked, attempted_at / 86400000 AS day,
    error, MAX(attempted_at)
FROM attempts WHERE attempted_at >= ? AND attempted_at < ?
GROUP BY profile_id, platform, asked, day, error
ORDER BY day, MAX(attempted_at)
