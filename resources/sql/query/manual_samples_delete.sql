-- What was typed in while a link was pasted goes with it; manualwriter.
DELETE FROM video_samples WHERE video_source = 'manual' AND video_row = ?
