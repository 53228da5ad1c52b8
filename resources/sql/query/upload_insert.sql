-- A section of a post, seen for the first time; historywriter.
INSERT INTO video_uploads (generated_video_id, campaign_id, profile_id, social_account_id, social_platform,
    ayrshare_post_id, ref_id, caption, url, scheduled_at, status, failure_reason, native_id, next_poll_at, created_at,
    updated_at)
VALUES (?, ?, ?, (SELECT id FROM social_accounts WHERE profile_id = ? AND social_platform = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?, ?)
