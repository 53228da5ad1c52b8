-- The videos that a person joined to one work, themselves or through what they came from (0: API, 1: pasted); videopagereader.
SELECT CASE m.member WHEN 'manual' THEN 1 ELSE 0 END, m.member_row
FROM work_members m
WHERE m.work_id = ? AND m.member <> 'generated'
UNION
SELECT 0, u.video_row
FROM work_members g JOIN video_uploads u ON u.generated_video_id = g.member_row
WHERE g.work_id = ? AND g.member = 'generated' AND u.video_row IS NOT NULL
