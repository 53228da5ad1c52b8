-- What the monitor keeps of a video between two polls, and what a key that was refused must not forget; migrator.
-- poll_step: milliseconds, 0 is never answered yet. growth: share of its numbers per hour. seen_at: how fresh they are.
-- gone_since: the network has not known the video since then.
ALTER TABLE video_uploads ADD COLUMN poll_step BIGINT NOT NULL DEFAULT 0;
ALTER TABLE video_uploads ADD COLUMN growth DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE video_uploads ADD COLUMN seen_at BIGINT;
ALTER TABLE video_uploads ADD COLUMN gone_since BIGINT;

ALTER TABLE manually_posted_videos ADD COLUMN poll_step BIGINT NOT NULL DEFAULT 0;
ALTER TABLE manually_posted_videos ADD COLUMN growth DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE manually_posted_videos ADD COLUMN seen_at BIGINT;
ALTER TABLE manually_posted_videos ADD COLUMN gone_since BIGINT;

-- sleeps: in a row, without an answer between them. refusals: answers of 429 since refused_since.
ALTER TABLE key_sleeps ADD COLUMN sleeps INTEGER NOT NULL DEFAULT 0;
ALTER TABLE key_sleeps ADD COLUMN refusals INTEGER NOT NULL DEFAULT 0;
ALTER TABLE key_sleeps ADD COLUMN refused_since BIGINT NOT NULL DEFAULT 0;
