-- Changes of a campaign; the workspace's own one keeps its owner; campaignwriter.
UPDATE campaigns SET user_id = CASE WHEN kind = 'named' THEN COALESCE(CAST(? AS BIGINT), user_id) ELSE user_id END, name = ?,
    starts_on = ?, ends_on = ?, cost_cents = ?, currency = ?, target_views = ?, updated_at = ?
WHERE id = ? RETURNING id
