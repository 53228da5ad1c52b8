-- What stands on a day already; pastwriter.
SELECT origin FROM social_media_analytics WHERE profile_id = ? AND platform = ? AND date = ?
