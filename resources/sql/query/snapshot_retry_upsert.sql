-- A network failed on that day; accountwriter.
INSERT INTO snapshot_retries (profile_id, platform, date, retry_at) VALUES (?, ?, ?, ?)
ON CONFLICT (profile_id, platform, date) DO UPDATE SET retry_at = excluded.retry_at
