-- Which counts were observed after a time; typingwriter.
SELECT COUNT(views), COUNT(likes), COUNT(comments), COUNT(shares), COUNT(saves) FROM video_samples
WHERE video_source = ? AND video_row = ? AND observed_at > ?
