-- How many videos follow this generated video; workwriter.
SELECT COUNT(*) FROM video_works WHERE generated_id = ? AND own_work IS NULL
