-- When a section is asked again, and the row that holds its numbers; videocommit.
UPDATE video_uploads SET next_poll_at = ?, failures = ?, last_error = ?, poll_step = ?, growth = ?, seen_at = ?,
    gone_since = ?, video_row = ?, native_id = ?
WHERE id = ?
