-- Hides a video in one report; hiding it again changes nothing; reportwriter.
INSERT INTO report_hidden_videos (report_id, video_source, video_row, reason, hidden_at, hidden_by)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (report_id, video_source, video_row) DO NOTHING
