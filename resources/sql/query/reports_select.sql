-- All reports, or one of them; reportreader.
SELECT r.id, r.campaign_id, r.name, r.from_date, r.to_date, r.created_at, c.name, r.zone
FROM reports r JOIN campaigns c ON c.id = r.campaign_id
WHERE (CAST(? AS BIGINT) IS NULL OR r.id = ?) AND r.removed_at IS NULL ORDER BY r.id
