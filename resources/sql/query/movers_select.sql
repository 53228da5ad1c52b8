-- Who won most views since a time, and who they are; as video_days_select counts them. Who was not written since then won
-- nothing: the samples of the others are not looked at; videopagereader.
SELECT w.source, w.id, w.social_platform
FROM (
    SELECT v.source, v.id, v.social_platform, v.views -
        CASE WHEN v.posted_assumed = 0 AND v.posted_at > ? THEN
            (SELECT s.views FROM video_samples s
                WHERE s.video_source = v.source AND s.video_row = v.id AND s.views IS NOT NULL
                    AND (s.confirmed_at IS NOT NULL OR s.observed_at < (SELECT MAX(n.observed_at) FROM video_samples n
                        WHERE n.video_source = v.source AND n.video_row = v.id AND n.views IS NOT NULL))
                ORDER BY s.observed_at LIMIT 1)
        ELSE
            (SELECT s.views FROM video_samples s
                WHERE s.video_source = v.source AND s.video_row = v.id AND s.observed_at <= ? AND s.views IS NOT NULL
                ORDER BY s.observed_at DESC LIMIT 1) END AS won
    FROM all_videos v
    WHERE v.updated_at > ? AND (v.reported_mask & 1) <> 0) w
WHERE w.won > 0
ORDER BY w.won DESC, CASE w.source WHEN 'api' THEN 0 ELSE 1 END, w.id
