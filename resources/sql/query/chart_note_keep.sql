-- Takes a note away, or back again; notewriter.
UPDATE chart_notes SET removed_at = ? WHERE id = ? RETURNING id
