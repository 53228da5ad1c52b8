-- The work of one video, and what it follows from; workwriter.
SELECT generated_id, own_work, generated_work, work FROM video_works WHERE source = ? AND id = ?
