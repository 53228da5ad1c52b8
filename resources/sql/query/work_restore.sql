-- A work that was taken apart comes back under its id; workwriter.
INSERT INTO works (id, created_at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING
