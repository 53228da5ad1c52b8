-- A video is about to leave its campaign; videomoves.
INSERT INTO video_moves (video_source, video_row, moved_at, from_campaign, to_campaign)
SELECT v.source, v.id, COALESCE(CAST(? AS BIGINT), {now}), v.campaign_id, ?
FROM (SELECT 'api' AS source, a.id, a.campaign_id FROM ayrshare_posted_videos a
    UNION ALL SELECT 'manual', m.id, m.campaign_id FROM manually_posted_videos m) v
WHERE v.source = ? AND v.id = ? AND v.campaign_id <> ?
