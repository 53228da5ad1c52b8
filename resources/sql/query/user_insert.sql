-- A user, who can own campaigns; ownerwriter, workspacewriter.
INSERT INTO users (name, created_at) VALUES (?, ?) RETURNING id
