-- All rules, before others take their place; those of campaigns that were taken away wait for them; rulewriter.
DELETE FROM campaign_rules WHERE campaign_id IN (SELECT id FROM campaigns WHERE removed_at IS NULL)
