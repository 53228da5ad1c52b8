-- Observations of a video, for another row of the same video; placing.
INSERT INTO video_samples (video_source, video_row, observed_at, views, likes, comments, shares, saves, extra, confirmed_at, typed)
SELECT 'api', ?, observed_at, views, likes, comments, shares, saves, extra, confirmed_at, typed
FROM video_samples WHERE video_source = 'api' AND video_row = ?
ON CONFLICT (video_source, video_row, observed_at) DO NOTHING
