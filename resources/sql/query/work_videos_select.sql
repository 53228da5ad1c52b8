-- The videos of one work; videoindex.
SELECT CASE w.source WHEN 'api' THEN 0 ELSE 1 END, w.id FROM video_works w WHERE w.work = ?
