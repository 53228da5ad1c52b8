-- Names of the campaigns; ruleplan.
SELECT id, name FROM campaigns
