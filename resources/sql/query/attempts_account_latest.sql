-- The newest answer about each account that named its network, in the columns of attempts_select.sql; activityreader.
SELECT a.id, a.profile_id, '', a.endpoint, a.platform, a.subject, a.attempted_at, a.took_ms, a.requests, a.outcome,
    a.error, a.remote_code, a.message, ''
FROM attempts a WHERE a.id IN (
    SELECT MAX(id) FROM attempts WHERE attempted_at >= ? AND endpoint = ? AND subject = '' AND platform IS NOT NULL
    GROUP BY profile_id, platform)
ORDER BY a.id DESC
