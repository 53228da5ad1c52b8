-- The sections of a moved video go with it; campaignwriter.
UPDATE video_uploads SET campaign_id = ? WHERE video_row = ?
