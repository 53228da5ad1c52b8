-- The rules in their order, and how many posts each holds; ruleplan.
SELECT r.id, r.campaign_id, r.profile_id, r.hashtag, r.caption_text, r.ref_id, r.note, r.from_date, r.to_date, c.name,
    p.name, (SELECT COUNT(*) FROM generated_videos g WHERE g.rule_id = r.id)
FROM campaign_rules r JOIN campaigns c ON c.id = r.campaign_id LEFT JOIN ayrshare_profiles p ON p.id = r.profile_id
WHERE c.removed_at IS NULL
ORDER BY r.position, r.id
