-- Changes of a rule; its place stays; rulewriter.
UPDATE campaign_rules SET campaign_id = ?, profile_id = ?, hashtag = ?, caption_text = ?, ref_id = ?, note = ?,
    from_date = ?, to_date = ?, updated_at = ?
WHERE id = ? RETURNING id
