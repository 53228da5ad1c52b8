-- The posts that a video is a section of; campaignwriter.
SELECT DISTINCT generated_video_id FROM video_uploads WHERE video_row = ? ORDER BY generated_video_id
