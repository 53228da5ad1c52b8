-- Views of the videos of all accounts around the ages at which they are compared (domain/viewcurve.h: 1 h, 6 h, 24 h, 7 d,
-- 28 d, each with the widest bracket that counts), oldest video first. A pasted link belongs to the only profile there
-- is; insightreader.
WITH only_profile AS (
    SELECT CASE COUNT(*) WHEN 1 THEN MIN(p.id) END AS id FROM ayrshare_profiles p WHERE p.removed_at IS NULL
),
ages (low, high) AS (
    VALUES (1800000, 5400000), (19440000, 23760000), (77760000, 95040000), (544320000, 665280000), (2177280000, 2661120000)
),
posts AS (
    SELECT v.source, v.id, v.social_platform, v.posted_at, v.caption, v.posted_assumed, CASE v.source
        WHEN 'api' THEN (SELECT MIN(u.profile_id) FROM video_uploads u WHERE u.video_row = v.id)
        ELSE (SELECT o.id FROM only_profile o) END AS profile_id
    FROM all_videos v WHERE v.posted_at >= ? AND v.posted_at <= ?
)
SELECT p.source, p.id, p.profile_id, p.social_platform, p.posted_at, p.caption, s.observed_at, s.views, s.confirmed_at,
    p.posted_assumed
FROM posts p LEFT JOIN video_samples s ON s.video_source = p.source AND s.video_row = p.id AND s.views IS NOT NULL
    AND EXISTS (SELECT 1 FROM ages a
        WHERE s.observed_at BETWEEN p.posted_at + a.low AND p.posted_at + a.high
            OR s.confirmed_at BETWEEN p.posted_at + a.low AND p.posted_at + a.high)
ORDER BY p.posted_at, p.source, p.id, s.observed_at
