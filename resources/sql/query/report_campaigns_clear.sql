-- Forgets the campaigns of a report before they are written anew; reportwriter.
DELETE FROM report_campaigns WHERE report_id = ?
