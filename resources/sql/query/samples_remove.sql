-- Observations that another row has taken over; placing.
DELETE FROM video_samples WHERE video_source = 'api' AND video_row = ?
