-- The notes on the days of charts, by day; notereader.
SELECT id, day, body FROM chart_notes WHERE removed_at IS NULL ORDER BY day, id
