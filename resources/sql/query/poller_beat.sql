-- A sign of life, no row: another took over; pollerlease.
UPDATE poller SET beat_at = ? WHERE workspace = 1 AND epoch = ?
