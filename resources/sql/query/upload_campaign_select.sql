-- Where a section belongs by now: it may have been moved since it was asked; videocommit.
SELECT campaign_id FROM video_uploads WHERE id = ?
