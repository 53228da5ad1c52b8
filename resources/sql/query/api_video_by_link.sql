-- Posts whose link has this text in it; videowriter.
SELECT id, video_url FROM ayrshare_posted_videos WHERE campaign_id = ? AND social_platform = ? AND video_url LIKE ?
