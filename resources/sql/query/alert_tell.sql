-- The desktop was told of it; alertwriter.
UPDATE alerts SET told_at = ? WHERE id = ? AND told_at IS NULL
