-- Changes of a report; reportwriter.
UPDATE reports SET campaign_id = ?, name = ?, from_date = ?, to_date = ?, zone = ? WHERE id = ? RETURNING id
