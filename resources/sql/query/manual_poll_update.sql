-- When a pasted video is asked again; videocommit.
UPDATE manually_posted_videos SET next_poll_at = ?, failures = ?, last_error = ? WHERE id = ?
