-- What each campaign had at the end of a past day, from the samples of both sources: the last known value of every count
-- of every video that was there by then, in the campaign that it was in then (or is in now); campaignhistory.
WITH day AS (SELECT CAST(? AS BIGINT) AS ends_at, CAST(? AS BIGINT) AS as_of),
posted AS (
    SELECT 'api' AS source, a.id, a.campaign_id, a.social_platform, a.video_id, a.posted_at * 1000 AS posted_at, a.created_at
    FROM ayrshare_posted_videos a
    UNION ALL
    SELECT 'manual', m.id, m.campaign_id, m.social_platform, m.video_id, m.posted_at, m.created_at
    FROM manually_posted_videos m
),
placed AS (
    SELECT p.source, p.id, p.social_platform, p.video_id, COALESCE((SELECT m.from_campaign FROM video_moves m
        WHERE m.video_source = p.source AND m.video_row = p.id AND m.moved_at >= d.as_of
        ORDER BY m.moved_at, m.id LIMIT 1), p.campaign_id) AS campaign_id
    FROM posted p CROSS JOIN day d
    WHERE p.posted_at < d.ends_at AND (p.created_at < d.ends_at OR EXISTS (SELECT 1 FROM video_samples s
        WHERE s.video_source = p.source AND s.video_row = p.id AND s.observed_at < d.ends_at))
),
counted AS (
    SELECT p.source, p.id, p.campaign_id
    FROM placed p LEFT JOIN placed a ON p.source = 'manual' AND a.source = 'api' AND a.campaign_id = p.campaign_id
        AND a.social_platform = p.social_platform AND a.video_id = p.video_id
    WHERE a.id IS NULL
),
known AS (
    SELECT c.campaign_id,
        (SELECT s.views FROM video_samples s WHERE s.video_source = c.source AND s.video_row = c.id
            AND s.observed_at < d.ends_at AND s.views IS NOT NULL ORDER BY s.observed_at DESC LIMIT 1) AS views,
        (SELECT s.likes FROM video_samples s WHERE s.video_source = c.source AND s.video_row = c.id
            AND s.observed_at < d.ends_at AND s.likes IS NOT NULL ORDER BY s.observed_at DESC LIMIT 1) AS likes,
        (SELECT s.comments FROM video_samples s WHERE s.video_source = c.source AND s.video_row = c.id
            AND s.observed_at < d.ends_at AND s.comments IS NOT NULL ORDER BY s.observed_at DESC LIMIT 1) AS comments,
        (SELECT s.shares FROM video_samples s WHERE s.video_source = c.source AND s.video_row = c.id
            AND s.observed_at < d.ends_at AND s.shares IS NOT NULL ORDER BY s.observed_at DESC LIMIT 1) AS shares,
        (SELECT s.saves FROM video_samples s WHERE s.video_source = c.source AND s.video_row = c.id
            AND s.observed_at < d.ends_at AND s.saves IS NOT NULL ORDER BY s.observed_at DESC LIMIT 1) AS saves
    FROM counted c CROSS JOIN day d
)
SELECT c.id, COUNT(k.campaign_id), CAST(COALESCE(SUM(k.views), 0) AS BIGINT), CAST(COALESCE(SUM(k.likes), 0) AS BIGINT),
    CAST(COALESCE(SUM(k.comments), 0) AS BIGINT), CAST(COALESCE(SUM(k.shares), 0) AS BIGINT),
    CAST(COALESCE(SUM(k.saves), 0) AS BIGINT)
FROM campaigns c CROSS JOIN day d LEFT JOIN known k ON k.campaign_id = c.id
WHERE CAST(? AS BIGINT) IS NULL OR c.id = ?
GROUP BY c.id, c.created_at, c.removed_at, d.ends_at
HAVING (c.created_at < d.ends_at AND COALESCE(c.removed_at, d.ends_at) >= d.ends_at) OR COUNT(k.campaign_id) > 0
ORDER BY c.id
