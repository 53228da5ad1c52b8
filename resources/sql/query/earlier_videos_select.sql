-- Views of the videos that an account posted on a network before one, newest first. A pasted link belongs to the
-- account that answers for it, which is known while only one profile is there; historyreader.
WITH only_profile AS (
    SELECT CASE COUNT(*) WHEN 1 THEN MIN(p.id) END AS id FROM ayrshare_profiles p WHERE p.removed_at IS NULL
),
own AS (
    SELECT v.source, v.id, v.social_platform, v.posted_at, CASE v.source
        WHEN 'api' THEN (SELECT MIN(u.profile_id) FROM video_uploads u WHERE u.video_row = v.id)
        ELSE (SELECT o.id FROM only_profile o) END AS profile_id
    FROM all_videos v WHERE v.source = ? AND v.id = ?
),
earlier AS (
    SELECT v.source, v.id, v.posted_at
    FROM own JOIN all_videos v ON v.social_platform = own.social_platform
    WHERE v.posted_assumed = 0 AND (v.posted_at < own.posted_at OR (v.posted_at = own.posted_at AND v.id < own.id))
        AND NOT (v.source = own.source AND v.id = own.id)
        AND ((v.source = 'api' AND EXISTS (SELECT 1 FROM video_uploads u
                WHERE u.video_row = v.id AND u.profile_id = own.profile_id))
            OR (v.source = 'manual' AND own.profile_id = (SELECT o.id FROM only_profile o)))
    ORDER BY v.posted_at DESC, v.id DESC LIMIT ?
)
SELECT e.source, e.id, e.posted_at, s.observed_at, s.views, s.confirmed_at
FROM earlier e JOIN video_samples s ON s.video_source = e.source AND s.video_row = e.id
WHERE s.views IS NOT NULL
ORDER BY e.posted_at DESC, e.source, e.id, s.observed_at
