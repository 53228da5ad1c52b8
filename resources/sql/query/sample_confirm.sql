-- The newest observation of a video was seen again; videocommit.
UPDATE video_samples SET confirmed_at = ?
WHERE video_source = ? AND video_row = ? AND observed_at = (SELECT MAX(s.observed_at) FROM video_samples s
    WHERE s.video_source = video_samples.video_source AND s.video_row = video_samples.video_row)
