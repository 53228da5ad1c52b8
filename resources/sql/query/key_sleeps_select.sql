-- Keys that must rest, or were refused not long ago; duereader.
SELECT key_hash, until_at, sleeps, refusals, refused_since FROM key_sleeps WHERE until_at > ? OR refused_since > ? ORDER BY key_hash
