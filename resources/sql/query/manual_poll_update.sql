-- When a pasted video is asked again; videocommit.
UPDATE manually_posted_videos SET next_poll_at = ?, failures = ?, last_error = ?, poll_step = ?, growth = ?, seen_at = ?,
    gone_since = ?
WHERE id = ?
