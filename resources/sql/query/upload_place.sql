-- Puts a section and its video's row into a campaign; placing.
UPDATE video_uploads SET campaign_id = ?, video_row = ? WHERE id = ?
