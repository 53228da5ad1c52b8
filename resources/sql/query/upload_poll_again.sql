-- When a section whose row is known is asked again; videocommit.
UPDATE video_uploads SET next_poll_at = ?, failures = ?, last_error = ?, poll_step = ?, growth = ?, seen_at = ?,
    gone_since = ?
WHERE id = ?
