-- The campaigns of all reports, or of one, in the order in which they were given; reportreader.
SELECT rc.report_id, rc.campaign_id, c.name FROM report_campaigns rc JOIN campaigns c ON c.id = rc.campaign_id
WHERE (CAST(? AS BIGINT) IS NULL OR rc.report_id = ?) ORDER BY rc.report_id, rc.position, rc.campaign_id
