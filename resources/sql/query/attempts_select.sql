-- The activity log, newest first, all of it or of two outcomes; activityreader.
SELECT a.id, a.profile_id, p.name, a.endpoint, a.platform, a.subject, a.attempted_at, a.took_ms, a.requests, a.outcome,
    a.error, a.remote_code, a.message,
    COALESCE((SELECT g.caption FROM generated_videos g WHERE g.profile_id = a.profile_id AND g.ayrshare_post_id = a.subject),
        (SELECT MAX(m.caption) FROM manually_posted_videos m WHERE m.video_id = a.subject), '')
FROM attempts a LEFT JOIN ayrshare_profiles p ON p.id = a.profile_id
WHERE a.attempted_at >= ? AND a.attempted_at < ? AND (? = 0 OR a.outcome IN (?, ?))
ORDER BY a.attempted_at DESC, a.id DESC LIMIT ?
