-- A frozen report; reportsnapshotwriter.
INSERT INTO report_snapshots (report_id, name, taken_at, taken_by, content) VALUES (?, ?, ?, ?, ?) RETURNING id
