-- Of some videos of one source: the last views before the end of a range, the last before its start, the first of all and
-- when; each one step in the key of the samples; rangereader.
SELECT v.id,
    (SELECT s.views FROM video_samples s
        WHERE s.video_source = v.source AND s.video_row = v.id AND s.observed_at < ? AND s.views IS NOT NULL
        ORDER BY s.observed_at DESC LIMIT 1),
    (SELECT s.views FROM video_samples s
        WHERE s.video_source = v.source AND s.video_row = v.id AND s.observed_at < ? AND s.views IS NOT NULL
        ORDER BY s.observed_at DESC LIMIT 1),
    (SELECT s.views FROM video_samples s
        WHERE s.video_source = v.source AND s.video_row = v.id AND s.views IS NOT NULL
        ORDER BY s.observed_at LIMIT 1),
    (SELECT s.observed_at FROM video_samples s
        WHERE s.video_source = v.source AND s.video_row = v.id AND s.views IS NOT NULL
        ORDER BY s.observed_at LIMIT 1)
FROM all_videos v
WHERE v.source = ?
    AND v.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
