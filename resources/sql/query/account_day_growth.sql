-- growth_velocity of one day: followers against the day before; null over a gap, and where a network's own series, which
-- tells of the end of a day, meets snapshots (AccountDayRow::isDayEnd); accountwriter.
UPDATE social_media_analytics SET growth_velocity = followers_count - (
    SELECT b.followers_count FROM social_media_analytics b WHERE b.profile_id = ? AND b.platform = ? AND b.date = ?
    AND (b.origin = 'backfill' AND b.imported_from IS NULL)
        = (social_media_analytics.origin = 'backfill' AND social_media_analytics.imported_from IS NULL))
WHERE profile_id = ? AND platform = ? AND date = ?
