-- A section that was pending is online now: it is asked at once; historywriter.
UPDATE video_uploads SET next_poll_at = ? WHERE id = ?
