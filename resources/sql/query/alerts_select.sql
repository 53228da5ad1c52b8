-- Alerts, newest first, with what their video and profile are called now; alertreader.
SELECT a.id, a.kind, a.alert_key, a.video_source, a.video_row, a.profile_id, a.platform, a.raised_at, a.told_at, a.title,
    a.why, a.figures, p.name,
    CASE a.video_source
        WHEN 'api' THEN (SELECT v.caption FROM ayrshare_posted_videos v WHERE v.id = a.video_row)
        WHEN 'manual' THEN (SELECT m.caption FROM manually_posted_videos m WHERE m.id = a.video_row)
    END
FROM alerts a LEFT JOIN ayrshare_profiles p ON p.id = a.profile_id
WHERE (CAST(? AS BIGINT) = 0 OR a.told_at IS NULL) AND (CAST(? AS TEXT) IS NULL OR a.kind = ?)
    AND (CAST(? AS BIGINT) IS NULL OR a.id = ?)
    AND a.raised_at >= ? AND a.raised_at < ?
ORDER BY a.raised_at DESC, a.id DESC LIMIT ?
