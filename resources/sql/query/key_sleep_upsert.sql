-- A key must rest; activitywriter.
INSERT INTO key_sleeps (key_hash, until_at) VALUES (?, ?)
ON CONFLICT (key_hash) DO UPDATE SET until_at = excluded.until_at
