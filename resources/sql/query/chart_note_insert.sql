-- A new note; notewriter.
INSERT INTO chart_notes (day, body, created_at, updated_at) VALUES (?, ?, ?, ?) RETURNING id
