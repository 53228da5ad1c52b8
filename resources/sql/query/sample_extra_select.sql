-- The other metrics of the newest observation of a video that has any; provenancereader.
SELECT extra, observed_at FROM video_samples
WHERE video_source = ? AND video_row = ? AND extra IS NOT NULL ORDER BY observed_at DESC LIMIT 1
