-- Where a backfilled day came from, and which accounts were asked for their past; migrator.
-- imported_from: name of the file. Null: the network's own series, or a snapshot.
ALTER TABLE social_media_analytics ADD COLUMN imported_from TEXT;

-- retry_at: the question failed, and is asked again then. Null: it was answered.
CREATE TABLE account_backfills (
    profile_id BIGINT NOT NULL REFERENCES ayrshare_profiles (id),
    platform TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    days INTEGER NOT NULL, -- that the answer told of
    tries INTEGER NOT NULL,
    retry_at BIGINT,
    PRIMARY KEY (profile_id, platform)
);
