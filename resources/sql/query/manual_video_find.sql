-- Is this video tracked in this campaign, by either source; videowriter.
SELECT source, id FROM all_videos WHERE campaign_id = ? AND social_platform = ? AND video_id = ? ORDER BY source DESC LIMIT 1
