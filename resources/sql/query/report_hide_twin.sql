-- A video that was hidden as a pasted link stays hidden as the API's; videocommit.
UPDATE report_hidden_videos SET video_source = 'api', video_row = ?
WHERE video_source = 'manual'
    AND video_row IN (SELECT m.id FROM manually_posted_videos m
        JOIN ayrshare_posted_videos a ON a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform
            AND a.video_id = m.video_id
        WHERE a.id = ?)
    AND NOT EXISTS (SELECT 1 FROM report_hidden_videos o
        WHERE o.report_id = report_hidden_videos.report_id AND o.video_source = 'api' AND o.video_row = ?)
