-- Where a post is and who put it there; placing.
SELECT campaign_id, assigned_by, rule_id FROM generated_videos WHERE id = ?
