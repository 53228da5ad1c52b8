-- Reports hide it no longer; manualwriter.
DELETE FROM report_hidden_videos WHERE video_source = 'manual' AND video_row = ?
