-- One campaign of a report; one that is named twice counts once; reportwriter.
INSERT INTO report_campaigns (report_id, campaign_id, position) VALUES (?, ?, ?)
ON CONFLICT (report_id, campaign_id) DO NOTHING
