-- The network's block of a recorded day as it came; provenancereader.
SELECT raw_data, recorded_at FROM social_media_analytics
WHERE profile_id = ? AND platform = ? AND date = ? AND raw_data IS NOT NULL
