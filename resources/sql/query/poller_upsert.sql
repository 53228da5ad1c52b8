-- Writes down who holds the database from now on; databaselock, pollerlease.
INSERT INTO poller (workspace, holder, epoch, since, beat_at) VALUES (1, ?, 1, ?, ?)
ON CONFLICT (workspace) DO UPDATE SET holder = excluded.holder, epoch = poller.epoch + 1, since = excluded.since,
    beat_at = excluded.beat_at
RETURNING epoch
