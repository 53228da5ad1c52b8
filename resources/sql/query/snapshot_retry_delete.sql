-- The row of the day is there; accountwriter.
DELETE FROM snapshot_retries WHERE profile_id = ? AND platform = ? AND date = ?
