-- A post, seen for the first time; historywriter.
INSERT INTO generated_videos (user_id, campaign_id, profile_id, ayrshare_post_id, ref_id, caption, notes, scheduled_at,
    created_at, assigned_by, rule_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
