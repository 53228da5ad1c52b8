-- Figures of today's activity; activityreader.
SELECT CAST(COALESCE(SUM(requests), 0) AS BIGINT), COUNT(CASE WHEN outcome = 'failed' THEN 1 END),
    (SELECT MAX(attempted_at) FROM attempts WHERE outcome IN ('ok', 'unchanged'))
FROM attempts WHERE attempted_at >= ? AND attempted_at < ?
