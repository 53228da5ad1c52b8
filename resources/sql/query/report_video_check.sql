-- Is the video in a campaign of the report; no row: there is no such report; reportwriter.
SELECT CASE WHEN EXISTS (SELECT 1 FROM all_videos v
    WHERE v.source = ? AND v.id = ? AND (v.campaign_id = r.campaign_id
        OR v.campaign_id IN (SELECT rc.campaign_id FROM report_campaigns rc WHERE rc.report_id = r.id))) THEN 1 ELSE 0 END
FROM reports r WHERE r.id = ?
