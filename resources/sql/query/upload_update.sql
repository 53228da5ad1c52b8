-- What the history says now of a known section; numbers and campaign stay; historywriter.
UPDATE video_uploads SET caption = ?, url = ?, scheduled_at = ?, status = ?, failure_reason = ?,
    native_id = CASE WHEN CAST(? AS TEXT) = '' THEN native_id ELSE ? END, updated_at = ?
WHERE id = ?
