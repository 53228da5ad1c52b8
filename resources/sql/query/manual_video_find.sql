-- Where a video is tracked already, in one campaign or in any: in the one that is meant first; manualwriter, trackedreader.
SELECT v.source, v.id, c.name FROM all_videos v JOIN campaigns c ON c.id = v.campaign_id
WHERE v.social_platform = ? AND v.video_id = ? AND (CAST(? AS BIGINT) IS NULL OR v.campaign_id = ?)
ORDER BY CASE WHEN v.campaign_id = ? THEN 0 ELSE 1 END, v.source, v.id LIMIT 1
