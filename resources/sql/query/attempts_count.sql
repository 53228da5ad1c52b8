-- How many rows attempts_select.sql has without its limit; activityreader.
SELECT COUNT(*) FROM attempts WHERE attempted_at >= ? AND attempted_at < ? AND (? = 0 OR outcome IN (?, ?))
