-- Is there such a video in either source; campaignwriter.
SELECT 1 FROM all_videos WHERE source = ? AND id = ?
