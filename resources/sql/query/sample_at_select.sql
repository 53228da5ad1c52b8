-- What was observed at one time; typingwriter.
SELECT views, likes, comments, shares, saves, typed, extra FROM video_samples
WHERE video_source = ? AND video_row = ? AND observed_at = ?
