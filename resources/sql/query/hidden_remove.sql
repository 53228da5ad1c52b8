-- Hidden entries that another row has taken over; placing.
DELETE FROM report_hidden_videos WHERE video_source = 'api' AND video_row = ?
