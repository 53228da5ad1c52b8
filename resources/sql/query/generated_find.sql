-- What is known of a post; historywriter.
SELECT id, campaign_id, ref_id, caption, notes, scheduled_at
FROM generated_videos WHERE profile_id = ? AND ayrshare_post_id = ?
