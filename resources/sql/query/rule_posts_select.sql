-- The posts that rules decide on: all but those that a hand assigned; ruleplan.
SELECT id, profile_id, ref_id, caption, notes, COALESCE(scheduled_at, created_at) AS at, campaign_id, assigned_by, rule_id,
    ayrshare_post_id
FROM generated_videos WHERE assigned_by <> 'hand' ORDER BY 6 DESC, id DESC
