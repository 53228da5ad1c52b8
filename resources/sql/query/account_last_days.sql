-- The last snapshot of each account, however long ago; alertreader.
SELECT profile_id, platform, MAX(date), MAX(recorded_at) FROM social_media_analytics WHERE origin <> 'backfill'
GROUP BY profile_id, platform
