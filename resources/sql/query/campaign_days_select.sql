-- Daily totals of campaigns, ascending; campaignreader.
SELECT d.campaign_id, c.name, d.date, d.posts, d.views, d.likes, d.comments, d.shares, d.saves
FROM campaign_performance d JOIN campaigns c ON c.id = d.campaign_id
WHERE d.date >= ? AND d.date <= ? AND (CAST(? AS BIGINT) IS NULL OR d.campaign_id = ?)
ORDER BY d.campaign_id, d.date
