-- Which accounts were asked for their past; pastreader.
SELECT profile_id, platform, asked_at, days, tries, retry_at FROM account_backfills ORDER BY profile_id, platform
