-- What a person was told of; each event once. title, why and figures stay as they were when it was raised; migrator.
CREATE TABLE alerts (
    id {identity},
    kind TEXT NOT NULL,
    alert_key TEXT NOT NULL UNIQUE,
    video_source TEXT CHECK (video_source IN ('api', 'manual')),
    video_row BIGINT,
    profile_id BIGINT REFERENCES ayrshare_profiles (id),
    platform TEXT,
    raised_at BIGINT NOT NULL,
    told_at BIGINT, -- when the desktop was told; null: not yet
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    figures TEXT NOT NULL -- JSON
);
CREATE INDEX alerts_time ON alerts (raised_at);
CREATE INDEX alerts_untold ON alerts (id) WHERE told_at IS NULL;
