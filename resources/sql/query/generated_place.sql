-- Puts a post into a campaign; its sections follow one by one; placing.
UPDATE generated_videos SET campaign_id = ?, assigned_by = ?, rule_id = ? WHERE id = ?
