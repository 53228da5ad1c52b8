-- Shows a video again; reportwriter.
DELETE FROM report_hidden_videos WHERE report_id = ? AND video_source = ? AND video_row = ? RETURNING report_id
