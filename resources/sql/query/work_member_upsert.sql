-- Joins something to a work; workwriter.
INSERT INTO work_members (member, member_row, work_id) VALUES (?, ?, ?)
ON CONFLICT (member, member_row) DO UPDATE SET work_id = excluded.work_id
