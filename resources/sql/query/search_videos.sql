-- Videos with a text in their caption, newest first; searchreader.
SELECT v.source, v.id, v.caption, v.social_platform, c.name
FROM all_videos v JOIN campaigns c ON c.id = v.campaign_id
WHERE LOWER(v.caption) LIKE ? ESCAPE '\' ORDER BY v.posted_at DESC, v.source, v.id LIMIT ?
