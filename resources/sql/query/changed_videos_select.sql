-- Videos whose row was written since an instant: the views of now and of a day before, or of the first observation if
-- that is younger; alertreader.
SELECT v.source, v.id,
    (SELECT s.views FROM video_samples s
        WHERE s.video_source = v.source AND s.video_row = v.id AND s.views IS NOT NULL
        ORDER BY s.observed_at DESC LIMIT 1),
    COALESCE((SELECT s.views FROM video_samples s
        WHERE s.video_source = v.source AND s.video_row = v.id AND s.views IS NOT NULL AND s.observed_at <= ?
        ORDER BY s.observed_at DESC LIMIT 1),
        (SELECT s.views FROM video_samples s
        WHERE s.video_source = v.source AND s.video_row = v.id AND s.views IS NOT NULL
        ORDER BY s.observed_at LIMIT 1))
FROM all_videos v WHERE v.updated_at >= ?
