-- How many videos are of this work; workwriter.
SELECT COUNT(*) FROM video_works WHERE work = ?
