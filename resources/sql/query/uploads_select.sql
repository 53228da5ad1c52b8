-- Sections of posts with all that is known of them, newest first; uploadreader.
SELECT u.id, u.generated_video_id, u.ayrshare_post_id, u.ref_id, u.native_id, u.social_platform, u.profile_id, p.name,
    u.campaign_id, c.name, u.caption, g.notes, u.url, u.scheduled_at, u.status, u.failure_reason, g.assigned_by, g.rule_id,
    u.video_row, u.last_error, u.updated_at
FROM video_uploads u JOIN generated_videos g ON g.id = u.generated_video_id JOIN campaigns c ON c.id = u.campaign_id
    JOIN ayrshare_profiles p ON p.id = u.profile_id
WHERE (CAST(? AS TEXT) IS NULL OR u.status = ?) AND (CAST(? AS BIGINT) IS NULL OR u.campaign_id = ?)
ORDER BY u.scheduled_at DESC, u.id DESC
