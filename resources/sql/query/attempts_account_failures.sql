-- Questions about accounts that brought no numbers, in the order of time; askinglogreader.
SELECT profile_id, platform, attempted_at / 86400000, error FROM attempts
WHERE subject = '' AND endpoint = ? AND outcome IN ('failed', 'skipped', 'no_data_yet') AND attempted_at >= ? AND attempted_at < ?
ORDER BY attempted_at, id
