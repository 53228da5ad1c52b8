-- When a section whose row is known is asked again; videocommit.
UPDATE video_uploads SET next_poll_at = ?, failures = ?, last_error = ? WHERE id = ?
