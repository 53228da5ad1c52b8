-- What words are looked for in; textsearch.
SELECT 0, v.id, v.caption, v.video_url, v.video_id
FROM ayrshare_posted_videos v
UNION ALL
SELECT 1, m.id, m.caption, m.video_url, m.video_id
FROM manually_posted_videos m
