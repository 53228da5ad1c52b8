-- The file from which a day of the past came; pastwriter.
UPDATE social_media_analytics SET imported_from = ? WHERE profile_id = ? AND platform = ? AND date = ?
