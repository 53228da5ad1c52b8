-- Removes a rule; the posts that it assigned stay where they are; rulewriter.
DELETE FROM campaign_rules WHERE id = ? RETURNING id
