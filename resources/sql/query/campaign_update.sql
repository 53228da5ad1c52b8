-- Changes of a campaign; campaignwriter.
UPDATE campaigns SET name = ?, starts_on = ?, ends_on = ?, cost_cents = ?, currency = ?, target_views = ?, updated_at = ?
WHERE id = ? RETURNING id
