-- A rule as it was, under its own id; rulewriter.
INSERT INTO campaign_rules (id, position, campaign_id, profile_id, hashtag, caption_text, ref_id, note, from_date, to_date,
    updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
