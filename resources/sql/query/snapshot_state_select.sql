-- Profiles that are asked, with the networks that a day has; duereader.
SELECT p.id, s.platform, s.recorded_at FROM ayrshare_profiles p
    LEFT JOIN social_media_analytics s ON s.profile_id = p.id AND s.date = ? AND s.origin <> 'backfill'
WHERE p.stopped_at IS NULL AND p.removed_at IS NULL ORDER BY p.id, s.platform
