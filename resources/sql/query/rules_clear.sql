-- All rules, before others take their place; rulewriter.
DELETE FROM campaign_rules
