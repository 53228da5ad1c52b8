-- Works that nothing is joined to; workwriter, manualwriter.
DELETE FROM works WHERE NOT EXISTS (SELECT 1 FROM work_members m WHERE m.work_id = works.id)
