-- The snapshots of a report, newest first; reportsnapshotreader.
SELECT id, report_id, name, taken_at, taken_by FROM report_snapshots
WHERE report_id = ? AND removed_at IS NULL ORDER BY taken_at DESC, id DESC
