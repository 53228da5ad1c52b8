-- What the history says now of a known section; numbers and campaign stay; historywriter.
UPDATE video_uploads SET status = ?, caption = ?, url = ?, scheduled_at = ?, failure_reason = ?, native_id = ?,
    updated_at = ?
WHERE id = ?
