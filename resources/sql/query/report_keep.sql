-- Takes a report away, or back again; what belongs to it stays; reportsnapshotwriter.
UPDATE reports SET removed_at = ? WHERE id = ? RETURNING id
