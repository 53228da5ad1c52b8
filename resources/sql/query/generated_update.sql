-- What the history says now of a known post; historywriter.
UPDATE generated_videos SET ref_id = ?, caption = ?, notes = ?, scheduled_at = ? WHERE id = ?
