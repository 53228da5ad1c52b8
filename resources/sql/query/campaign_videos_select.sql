-- Videos of both sources that count in a campaign; removalwriter.
SELECT source, id FROM all_videos WHERE campaign_id = ? ORDER BY source, id
