-- Networks that failed on a day and when they may be asked again; duereader.
SELECT profile_id, platform, retry_at FROM snapshot_retries WHERE date = ? ORDER BY profile_id, platform
