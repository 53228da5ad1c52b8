-- Hides a video in one report; hiding it again for the same reason changes nothing; reportwriter.
INSERT INTO report_hidden_videos (report_id, video_source, video_row, reason, hidden_at, hidden_by)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (report_id, video_source, video_row) DO UPDATE SET reason = excluded.reason, hidden_at = excluded.hidden_at,
    hidden_by = excluded.hidden_by
WHERE report_hidden_videos.reason <> excluded.reason
RETURNING report_id
