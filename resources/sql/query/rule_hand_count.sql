-- How many posts no rule moves; ruleplan.
SELECT COUNT(*) FROM generated_videos WHERE assigned_by = 'hand'
