-- A key must rest, or was refused; activitywriter.
INSERT INTO key_sleeps (key_hash, until_at, sleeps, refusals, refused_since) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (key_hash) DO UPDATE SET until_at = excluded.until_at, sleeps = excluded.sleeps, refusals = excluded.refusals,
    refused_since = excluded.refused_since
