-- Keys that must rest; duereader.
SELECT key_hash, until_at FROM key_sleeps WHERE until_at > ? ORDER BY key_hash
