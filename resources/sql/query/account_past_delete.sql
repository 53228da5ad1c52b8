-- An imported day is taken back; pastwriter.
DELETE FROM social_media_analytics WHERE profile_id = ? AND platform = ? AND date = ? AND origin = 'backfill'
    AND imported_from IS NOT NULL
