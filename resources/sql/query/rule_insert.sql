-- A rule at the end of the list; rulewriter.
INSERT INTO campaign_rules (position, campaign_id, profile_id, hashtag, caption_text, ref_id, note, from_date, to_date,
    updated_at)
VALUES ((SELECT COALESCE(MAX(position), 0) + 1 FROM campaign_rules), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
