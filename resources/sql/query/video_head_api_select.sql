-- The newest videos that came through the API; videopagereader.
SELECT v.id, v.posted_at * 1000 FROM ayrshare_posted_videos v ORDER BY v.posted_at DESC, v.id LIMIT ?
