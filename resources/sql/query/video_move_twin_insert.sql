-- The pasted link of an API video is about to leave with it; videomoves.
INSERT INTO video_moves (video_source, video_row, moved_at, from_campaign, to_campaign)
SELECT 'manual', m.id, COALESCE(CAST(? AS BIGINT), {now}), m.campaign_id, ?
FROM manually_posted_videos m JOIN ayrshare_posted_videos a ON a.campaign_id = m.campaign_id
    AND a.social_platform = m.social_platform AND a.video_id = m.video_id
WHERE a.id = ? AND m.campaign_id <> ?
    AND NOT EXISTS (SELECT 1 FROM manually_posted_videos o
        WHERE o.campaign_id = ? AND o.social_platform = m.social_platform AND o.video_id = m.video_id)
