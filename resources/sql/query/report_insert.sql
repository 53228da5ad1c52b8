-- A new report; reportwriter.
INSERT INTO reports (campaign_id, name, from_date, to_date, created_at, zone)
VALUES (?, ?, ?, ?, ?, ?) RETURNING id
