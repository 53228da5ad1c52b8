-- Another day or text of a note; notewriter.
UPDATE chart_notes SET day = ?, body = ?, updated_at = ? WHERE id = ? RETURNING id
