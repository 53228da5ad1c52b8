-- A rule's place in the order; rulewriter.
UPDATE campaign_rules SET position = ? WHERE id = ?
