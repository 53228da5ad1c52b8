-- Where a video stands to a report: is it in a campaign of it, when was it posted, the days of the report; no row: there
-- is no such report; reportwriter.
SELECT v.posted_at, v.posted_assumed, r.from_date, r.to_date, r.zone
FROM reports r LEFT JOIN all_videos v ON v.source = ? AND v.id = ? AND (v.campaign_id = r.campaign_id
    OR v.campaign_id IN (SELECT rc.campaign_id FROM report_campaigns rc WHERE rc.report_id = r.id))
WHERE r.id = ?
