-- What reports hide of a video, for another row of the same video; placing.
INSERT INTO report_hidden_videos (report_id, video_source, video_row, reason, hidden_at, hidden_by)
SELECT report_id, 'api', ?, reason, hidden_at, hidden_by FROM report_hidden_videos
WHERE video_source = 'api' AND video_row = ?
ON CONFLICT (report_id, video_source, video_row) DO NOTHING
