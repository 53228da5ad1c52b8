-- The videos that reports hide and that are in their campaigns; reportreader.
SELECT h.report_id, v.social_platform, v.video_id, v.posted_at, v.posted_assumed
FROM report_hidden_videos h JOIN reports r ON r.id = h.report_id
    JOIN all_videos v ON v.source = h.video_source AND v.id = h.video_row
WHERE (CAST(? AS BIGINT) IS NULL OR h.report_id = ?) AND (v.campaign_id = r.campaign_id
    OR v.campaign_id IN (SELECT rc.campaign_id FROM report_campaigns rc WHERE rc.report_id = r.id))
