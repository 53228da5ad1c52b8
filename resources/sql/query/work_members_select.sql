-- What is joined in a work; workwriter.
SELECT member, member_row FROM work_members WHERE work_id = ? ORDER BY member, member_row
