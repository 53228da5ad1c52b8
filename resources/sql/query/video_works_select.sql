-- Videos whose work has more than one post, with how many; videoreader.
SELECT source, id, work, posts
FROM (SELECT source, id, work, COUNT(*) OVER (PARTITION BY work) AS posts FROM video_works) w
WHERE posts > 1
