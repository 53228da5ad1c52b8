-- A post of the history; historywriter.
INSERT INTO generated_videos (user_id, campaign_id, profile_id, ayrshare_post_id, ref_id, caption, notes, scheduled_at,
    created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (profile_id, ayrshare_post_id) DO UPDATE SET ref_id = excluded.ref_id, caption = excluded.caption,
    notes = excluded.notes, scheduled_at = excluded.scheduled_at
RETURNING id, campaign_id
