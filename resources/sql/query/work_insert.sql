-- A work that is made by joining or splitting; workwriter.
INSERT INTO works (created_at) VALUES (?) RETURNING id
