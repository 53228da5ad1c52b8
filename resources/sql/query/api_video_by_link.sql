-- Posts whose link has this text in it, in one campaign or in any; manualwriter.
SELECT v.id, v.video_url, c.name FROM ayrshare_posted_videos v JOIN campaigns c ON c.id = v.campaign_id
WHERE v.social_platform = ? AND v.video_url LIKE ? AND (CAST(? AS BIGINT) IS NULL OR v.campaign_id = ?)
ORDER BY CASE WHEN v.campaign_id = ? THEN 1 ELSE 0 END, v.id DESC
