-- An account was asked for its past; pastwriter.
INSERT INTO account_backfills (profile_id, platform, asked_at, days, tries, retry_at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (profile_id, platform) DO UPDATE SET asked_at = excluded.asked_at, days = excluded.days,
    tries = excluded.tries, retry_at = excluded.retry_at
