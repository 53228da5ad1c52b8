-- growth_velocity of one day: followers against the day before, null over a gap; accountwriter.
UPDATE social_media_analytics SET growth_velocity = followers_count - (
    SELECT b.followers_count FROM social_media_analytics b WHERE b.profile_id = ? AND b.platform = ? AND b.date = ?)
WHERE profile_id = ? AND platform = ? AND date = ?
