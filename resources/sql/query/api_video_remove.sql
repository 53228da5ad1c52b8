-- A row whose video, samples and hidden entries another row has taken over; placing.
DELETE FROM ayrshare_posted_videos WHERE id = ?
