-- The links of the posts of one network, the first post last; trackedreader.
SELECT v.id, v.video_url, c.name FROM ayrshare_posted_videos v JOIN campaigns c ON c.id = v.campaign_id
WHERE v.social_platform = ? ORDER BY v.id DESC
