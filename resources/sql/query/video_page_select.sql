-- Some videos of one source, by a list of ids (a sub-select would make SQLite read the whole view); videopagereader.
SELECT v.source, v.id, v.campaign_id, c.name, v.social_platform, v.video_id, v.caption, v.posted_at, v.video_url,
    v.thumbnail_url, v.views, v.likes, v.comments, v.shares, v.saves, v.reported_mask, v.updated_at, v.next_poll_at,
    v.last_error, v.typed, '', CAST(NULL AS BIGINT),
    (SELECT s.views FROM video_samples s
        WHERE s.video_source = v.source AND s.video_row = v.id AND s.observed_at <= ? AND s.views IS NOT NULL
        ORDER BY s.observed_at DESC LIMIT 1),
    (SELECT s.views FROM video_samples s
        WHERE s.video_source = v.source AND s.video_row = v.id AND s.views IS NOT NULL
            AND (s.confirmed_at IS NOT NULL OR s.observed_at < (SELECT MAX(n.observed_at) FROM video_samples n
                WHERE n.video_source = v.source AND n.video_row = v.id AND n.views IS NOT NULL))
        ORDER BY s.observed_at LIMIT 1),
    CASE v.source
        WHEN 'api' THEN (SELECT MIN(u.gone_since) FROM video_uploads u WHERE u.video_row = v.id)
        ELSE (SELECT m.gone_since FROM manually_posted_videos m WHERE m.id = v.id) END,
    '', v.posted_assumed
FROM all_videos v JOIN campaigns c ON c.id = v.campaign_id
WHERE v.source = ?
    AND v.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
