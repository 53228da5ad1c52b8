-- History of one video, ascending; videoreader.
SELECT observed_at, views, likes, comments, shares, saves, confirmed_at, typed FROM video_samples
WHERE video_source = ? AND video_row = ? ORDER BY observed_at
