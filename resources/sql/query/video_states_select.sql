-- What the last poll of each video said; videovalues.
SELECT 0, v.id, v.typed, v.reported_mask, (SELECT MIN(u.last_error) FROM video_uploads u WHERE u.video_row = v.id)
FROM ayrshare_posted_videos v
UNION ALL
SELECT 1, m.id, m.typed, m.reported_mask, m.last_error
FROM manually_posted_videos m
