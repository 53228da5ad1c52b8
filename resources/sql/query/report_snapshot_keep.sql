-- Takes a snapshot away, or back again; its content stays; reportsnapshotwriter.
UPDATE report_snapshots SET removed_at = ? WHERE id = ? RETURNING id
