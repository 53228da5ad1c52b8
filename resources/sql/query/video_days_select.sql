-- Views that each video won since a time, as videos_select and its reader tell them; videovalues.
SELECT CASE v.source WHEN 'api' THEN 0 ELSE 1 END, v.id, CASE WHEN (v.reported_mask & 1) <> 0 THEN v.views -
    CASE WHEN v.posted_assumed = 0 AND v.posted_at > ? THEN
        (SELECT s.views FROM video_samples s
            WHERE s.video_source = v.source AND s.video_row = v.id AND s.views IS NOT NULL
                AND (s.confirmed_at IS NOT NULL OR s.observed_at < (SELECT MAX(n.observed_at) FROM video_samples n
                    WHERE n.video_source = v.source AND n.video_row = v.id AND n.views IS NOT NULL))
            ORDER BY s.observed_at LIMIT 1)
    ELSE
        (SELECT s.views FROM video_samples s
            WHERE s.video_source = v.source AND s.video_row = v.id AND s.observed_at <= ? AND s.views IS NOT NULL
            ORDER BY s.observed_at DESC LIMIT 1) END END
FROM all_videos v
