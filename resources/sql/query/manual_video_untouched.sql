-- Was anything collected since the link was pasted; manualwriter.
SELECT CASE WHEN EXISTS (SELECT 1 FROM video_samples s WHERE s.video_source = 'manual' AND s.video_row = m.id
    AND NOT (s.typed <> 0 AND s.observed_at = m.created_at)) THEN 0 ELSE 1 END
FROM manually_posted_videos m WHERE m.id = ?
