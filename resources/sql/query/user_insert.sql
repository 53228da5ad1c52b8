-- The one user of a new workspace; workspacewriter.
INSERT INTO users (name, created_at) VALUES (?, ?) RETURNING id
