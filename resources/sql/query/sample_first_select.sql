-- When the first observation of a video was; removalwriter.
SELECT MIN(observed_at) FROM video_samples WHERE video_source = ? AND video_row = ?
