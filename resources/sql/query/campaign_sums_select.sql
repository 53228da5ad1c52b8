-- Present totals of each campaign over both sources, of the posts before a time; campaignwriter.
SELECT c.id, COUNT(v.id), CAST(COALESCE(SUM(v.views), 0) AS BIGINT), CAST(COALESCE(SUM(v.likes), 0) AS BIGINT),
    CAST(COALESCE(SUM(v.comments), 0) AS BIGINT), CAST(COALESCE(SUM(v.shares), 0) AS BIGINT),
    CAST(COALESCE(SUM(v.saves), 0) AS BIGINT)
FROM campaigns c LEFT JOIN all_videos v ON v.campaign_id = c.id AND v.posted_at < ?
WHERE c.removed_at IS NULL GROUP BY c.id ORDER BY c.id
