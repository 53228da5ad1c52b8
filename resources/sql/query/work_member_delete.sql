-- Takes something out of its work; workwriter, manualwriter.
DELETE FROM work_members WHERE member = ? AND member_row = ?
