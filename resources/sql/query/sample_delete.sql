-- A typed observation is taken back; typingwriter.
DELETE FROM video_samples WHERE video_source = ? AND video_row = ? AND observed_at = ?
