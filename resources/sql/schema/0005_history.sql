-- History: until when an observation stood, and which campaign a video was in before it was moved; migrator.
-- confirmed_at: the same numbers were seen again, last at this time (at most once an hour is written).
ALTER TABLE video_samples ADD COLUMN confirmed_at BIGINT;

CREATE TABLE video_moves (
    id {identity},
    video_source TEXT NOT NULL CHECK (video_source IN ('api', 'manual')),
    video_row BIGINT NOT NULL,
    moved_at BIGINT NOT NULL,
    from_campaign BIGINT NOT NULL REFERENCES campaigns (id),
    to_campaign BIGINT NOT NULL REFERENCES campaigns (id)
);
CREATE INDEX video_moves_video ON video_moves (video_source, video_row, moved_at);
