-- One snapshot with its content; reportsnapshotreader.
SELECT id, report_id, name, taken_at, taken_by, content FROM report_snapshots WHERE id = ? AND removed_at IS NULL
