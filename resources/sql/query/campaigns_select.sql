-- All campaigns with their totals over both sources; campaignreader.
SELECT c.id, c.user_id, c.name, c.starts_on, c.ends_on, c.cost_cents, c.currency, c.target_views,
    COUNT(v.id),
    CAST(SUM(CASE WHEN (v.reported_mask & 1) <> 0 THEN v.views END) AS BIGINT),
    CAST(SUM(CASE WHEN (v.reported_mask & 2) <> 0 THEN v.likes END) AS BIGINT),
    CAST(SUM(CASE WHEN (v.reported_mask & 4) <> 0 THEN v.comments END) AS BIGINT),
    CAST(SUM(CASE WHEN (v.reported_mask & 8) <> 0 THEN v.shares END) AS BIGINT),
    CAST(SUM(CASE WHEN (v.reported_mask & 16) <> 0 THEN v.saves END) AS BIGINT),
    COUNT(CASE WHEN (v.reported_mask & 1) <> 0 AND (v.reported_mask & 30) <> 0 THEN 1 END),
    CAST(SUM(CASE WHEN (v.reported_mask & 1) <> 0 AND (v.reported_mask & 30) <> 0
        THEN v.likes + v.comments + v.shares + v.saves END) AS BIGINT),
    CAST(SUM(CASE WHEN (v.reported_mask & 1) <> 0 AND (v.reported_mask & 30) <> 0 THEN v.views END) AS BIGINT),
    (SELECT u.name FROM users u WHERE u.id = c.user_id)
FROM campaigns c LEFT JOIN all_videos v ON v.campaign_id = c.id
WHERE c.removed_at IS NULL
GROUP BY c.id, c.user_id, c.name, c.starts_on, c.ends_on, c.cost_cents, c.currency, c.target_views
ORDER BY c.id
