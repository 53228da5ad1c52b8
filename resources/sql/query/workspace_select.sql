-- The user and the default campaign; workspacereader, workspacewriter.
SELECT u.id, c.id, c.name FROM users u JOIN campaigns c ON c.user_id = u.id AND c.kind = 'unassigned' ORDER BY u.id LIMIT 1
