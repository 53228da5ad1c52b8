-- What nobody has told, and what was taken away; migrator.
-- posted_assumed 1: nobody told when the video was posted; posted_at is when it was first known to be there. A pasted
-- link without a date got the time of pasting, which no network tells to the millisecond.
ALTER TABLE manually_posted_videos ADD COLUMN posted_assumed INTEGER NOT NULL DEFAULT 0;
UPDATE manually_posted_videos SET posted_assumed = 1 WHERE posted_at = created_at;

-- A campaign that was taken away keeps its past days; its posts are elsewhere.
ALTER TABLE campaigns ADD COLUMN removed_at BIGINT;

-- Pasted links that were taken away. Their samples, hidden entries and works stay under their id, which is never given
-- to another row, until they come back.
CREATE TABLE removed_manual_videos (
    id BIGINT PRIMARY KEY,
    removed_at BIGINT NOT NULL,
    campaign_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    social_platform TEXT NOT NULL,
    video_id TEXT NOT NULL,
    posted_at BIGINT NOT NULL,
    posted_assumed INTEGER NOT NULL,
    video_url TEXT NOT NULL,
    media_url TEXT,
    thumbnail_url TEXT NOT NULL,
    views BIGINT NOT NULL,
    likes BIGINT NOT NULL,
    comments BIGINT NOT NULL,
    shares BIGINT NOT NULL,
    saves BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    reported_mask INTEGER NOT NULL,
    caption TEXT NOT NULL,
    typed INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    next_poll_at BIGINT NOT NULL,
    failures INTEGER NOT NULL,
    last_error TEXT,
    poll_step BIGINT NOT NULL,
    growth DOUBLE PRECISION NOT NULL,
    seen_at BIGINT,
    gone_since BIGINT
);

DROP VIEW all_videos;
CREATE VIEW all_videos AS
SELECT 'api' AS source, v.id, v.campaign_id, v.user_id, v.social_platform, v.video_id, v.posted_at * 1000 AS posted_at,
    v.video_url, v.media_url, v.thumbnail_url, v.views, v.likes, v.comments, v.shares, v.saves, v.updated_at,
    v.reported_mask, v.caption, v.typed,
    (SELECT MIN(u.next_poll_at) FROM video_uploads u WHERE u.video_row = v.id AND u.status = 'posted') AS next_poll_at,
    (SELECT MIN(u.last_error) FROM video_uploads u WHERE u.video_row = v.id) AS last_error, 0 AS posted_assumed
FROM ayrshare_posted_videos v
UNION ALL
SELECT 'manual', m.id, m.campaign_id, m.user_id, m.social_platform, m.video_id, m.posted_at,
    m.video_url, m.media_url, m.thumbnail_url, m.views, m.likes, m.comments, m.shares, m.saves, m.updated_at,
    m.reported_mask, m.caption, m.typed, m.next_poll_at, m.last_error, m.posted_assumed
FROM manually_posted_videos m
WHERE NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
    WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id);
