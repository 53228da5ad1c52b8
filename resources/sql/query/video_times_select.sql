-- When each video was last written and when it is asked for next; videovalues.
SELECT 0, v.id, v.updated_at,
    (SELECT MIN(u.next_poll_at) FROM video_uploads u WHERE u.video_row = v.id AND u.status = 'posted')
FROM ayrshare_posted_videos v
UNION ALL
SELECT 1, m.id, m.updated_at, m.next_poll_at
FROM manually_posted_videos m
