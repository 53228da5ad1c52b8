-- Views of the videos that an account posted on a network before one, newest first. A pasted link belongs to the
-- account that answers for it, which is known while only one profile is there. Each source from its own index by time, and
-- no further than the limit: all_videos would be read as a whole; historyreader.
WITH only_profile AS (
    SELECT CASE COUNT(*) WHEN 1 THEN MIN(p.id) END AS id FROM ayrshare_profiles p WHERE p.removed_at IS NULL
),
own AS (
    SELECT v.source, v.id, v.social_platform, v.posted_at, CASE v.source
        WHEN 'api' THEN (SELECT MIN(u.profile_id) FROM video_uploads u WHERE u.video_row = v.id)
        ELSE (SELECT o.id FROM only_profile o) END AS profile_id
    FROM all_videos v WHERE v.source = ? AND v.id = ?
),
api AS (
    SELECT 'api' AS source, v.id, v.posted_at * 1000 AS posted_at
    FROM ayrshare_posted_videos v
    WHERE v.social_platform = (SELECT o.social_platform FROM own o)
        AND v.posted_at <= (SELECT o.posted_at FROM own o) / 1000
        AND (v.posted_at * 1000 < (SELECT o.posted_at FROM own o) OR v.id < (SELECT o.id FROM own o))
        AND EXISTS (SELECT 1 FROM video_uploads u
            WHERE u.video_row = v.id AND u.profile_id = (SELECT o.profile_id FROM own o))
    ORDER BY v.posted_at DESC, v.id DESC LIMIT ?
),
pasted AS (
    SELECT 'manual' AS source, m.id, m.posted_at
    FROM manually_posted_videos m
    WHERE m.social_platform = (SELECT o.social_platform FROM own o) AND m.posted_assumed = 0
        AND m.posted_at <= (SELECT o.posted_at FROM own o)
        AND (m.posted_at < (SELECT o.posted_at FROM own o) OR m.id < (SELECT o.id FROM own o))
        AND (SELECT o.profile_id FROM own o) = (SELECT p.id FROM only_profile p)
        AND NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
            WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id)
    ORDER BY m.posted_at DESC, m.id DESC LIMIT ?
),
earlier AS (
    SELECT b.source, b.id, b.posted_at
    FROM (SELECT a.source, a.id, a.posted_at FROM api a
        UNION ALL SELECT p.source, p.id, p.posted_at FROM pasted p) b
    ORDER BY b.posted_at DESC, b.id DESC LIMIT ?
)
SELECT e.source, e.id, e.posted_at, s.observed_at, s.views, s.confirmed_at
FROM earlier e JOIN video_samples s ON s.video_source = e.source AND s.video_row = e.id
WHERE s.views IS NOT NULL
ORDER BY e.posted_at DESC, e.source, e.id, s.observed_at
