-- The first schema. Times are epoch milliseconds in UTC unless a line says otherwise; migrator.
CREATE TABLE users (
    id {identity},
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE campaigns (
    id {identity},
    user_id BIGINT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'named' CHECK (kind IN ('named', 'unassigned')),
    starts_on DATE,
    ends_on DATE,
    cost_cents BIGINT,
    currency TEXT NOT NULL DEFAULT '',
    target_views BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX campaigns_one_unassigned ON campaigns (user_id) WHERE kind = 'unassigned';

CREATE TABLE ayrshare_profiles (
    id {identity},
    user_id BIGINT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    key_ref TEXT NOT NULL UNIQUE,
    ref_id TEXT NOT NULL DEFAULT '',
    stopped_at BIGINT,
    stopped_reason TEXT NOT NULL DEFAULT '',
    removed_at BIGINT,
    monthly_api_calls BIGINT,
    monthly_api_calls_quota BIGINT,
    suspended INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE social_accounts (
    id {identity},
    profile_id BIGINT NOT NULL REFERENCES ayrshare_profiles (id),
    social_platform TEXT NOT NULL,
    native_id TEXT NOT NULL DEFAULT '',
    display_name TEXT NOT NULL DEFAULT '',
    username TEXT NOT NULL DEFAULT '',
    profile_url TEXT NOT NULL DEFAULT '',
    image_url TEXT NOT NULL DEFAULT '',
    link_state TEXT NOT NULL DEFAULT 'linked' CHECK (link_state IN ('linked', 'not_linked', 'relink_needed')),
    refresh_days_remaining INTEGER,
    updated_at BIGINT NOT NULL,
    UNIQUE (profile_id, social_platform)
);

CREATE TABLE generated_videos (
    id {identity},
    user_id BIGINT NOT NULL REFERENCES users (id),
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    profile_id BIGINT NOT NULL REFERENCES ayrshare_profiles (id),
    ayrshare_post_id TEXT NOT NULL,
    ref_id TEXT NOT NULL DEFAULT '',
    template_id TEXT NOT NULL DEFAULT '',
    caption TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    scheduled_at BIGINT,
    created_at BIGINT NOT NULL,
    UNIQUE (profile_id, ayrshare_post_id)
);

CREATE TABLE ayrshare_posted_videos (
    id {identity},
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    user_id BIGINT NOT NULL REFERENCES users (id),
    social_platform TEXT NOT NULL,
    video_id TEXT NOT NULL,
    posted_at BIGINT NOT NULL, -- epoch seconds
    video_url TEXT NOT NULL DEFAULT '',
    media_url TEXT,
    thumbnail_url TEXT NOT NULL DEFAULT '',
    views BIGINT NOT NULL DEFAULT 0,
    likes BIGINT NOT NULL DEFAULT 0,
    comments BIGINT NOT NULL DEFAULT 0,
    shares BIGINT NOT NULL DEFAULT 0,
    saves BIGINT NOT NULL DEFAULT 0,
    updated_at BIGINT NOT NULL,
    reported_mask INTEGER NOT NULL DEFAULT 0, -- bit 0 views, 1 likes, 2 comments, 3 shares, 4 saves
    caption TEXT NOT NULL DEFAULT '',
    typed INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    UNIQUE (campaign_id, social_platform, video_id)
);
CREATE INDEX ayrshare_posted_videos_campaign ON ayrshare_posted_videos (campaign_id, posted_at);
CREATE INDEX ayrshare_posted_videos_user ON ayrshare_posted_videos (user_id);
CREATE INDEX ayrshare_posted_videos_video ON ayrshare_posted_videos (video_id, social_platform);

CREATE TABLE manually_posted_videos (
    id {identity},
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    user_id BIGINT NOT NULL REFERENCES users (id),
    social_platform TEXT NOT NULL,
    video_id TEXT NOT NULL,
    posted_at BIGINT NOT NULL, -- epoch milliseconds
    video_url TEXT NOT NULL DEFAULT '',
    media_url TEXT,
    thumbnail_url TEXT NOT NULL DEFAULT '',
    views BIGINT NOT NULL DEFAULT 0,
    likes BIGINT NOT NULL DEFAULT 0,
    comments BIGINT NOT NULL DEFAULT 0,
    shares BIGINT NOT NULL DEFAULT 0,
    saves BIGINT NOT NULL DEFAULT 0,
    updated_at BIGINT NOT NULL,
    reported_mask INTEGER NOT NULL DEFAULT 0, -- bit 0 views, 1 likes, 2 comments, 3 shares, 4 saves
    caption TEXT NOT NULL DEFAULT '',
    typed INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    next_poll_at BIGINT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    UNIQUE (campaign_id, social_platform, video_id)
);
CREATE INDEX manually_posted_videos_campaign ON manually_posted_videos (campaign_id, posted_at);
CREATE INDEX manually_posted_videos_user ON manually_posted_videos (user_id);
CREATE INDEX manually_posted_videos_video ON manually_posted_videos (video_id, social_platform);
CREATE INDEX manually_posted_videos_due ON manually_posted_videos (next_poll_at);

CREATE TABLE video_uploads (
    id {identity},
    generated_video_id BIGINT NOT NULL REFERENCES generated_videos (id),
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    profile_id BIGINT NOT NULL REFERENCES ayrshare_profiles (id),
    social_account_id BIGINT REFERENCES social_accounts (id),
    social_platform TEXT NOT NULL,
    ayrshare_post_id TEXT NOT NULL DEFAULT '',
    ref_id TEXT NOT NULL DEFAULT '',
    template_id TEXT NOT NULL DEFAULT '',
    caption TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    scheduled_at BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'posted', 'failed', 'deleted')),
    failure_reason TEXT NOT NULL DEFAULT '',
    native_id TEXT NOT NULL DEFAULT '',
    video_row BIGINT REFERENCES ayrshare_posted_videos (id),
    next_poll_at BIGINT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    UNIQUE (generated_video_id, social_platform)
);
CREATE INDEX video_uploads_due ON video_uploads (next_poll_at) WHERE status = 'posted';
CREATE INDEX video_uploads_video ON video_uploads (video_row);

CREATE TABLE video_samples (
    video_source TEXT NOT NULL CHECK (video_source IN ('api', 'manual')),
    video_row BIGINT NOT NULL,
    observed_at BIGINT NOT NULL,
    views BIGINT,
    likes BIGINT,
    comments BIGINT,
    shares BIGINT,
    saves BIGINT,
    extra TEXT, -- JSON: what else the network reported, by metric key
    PRIMARY KEY (video_source, video_row, observed_at)
);

CREATE TABLE campaign_performance (
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    date DATE NOT NULL,
    posts BIGINT NOT NULL,
    views BIGINT NOT NULL,
    likes BIGINT NOT NULL,
    comments BIGINT NOT NULL,
    shares BIGINT NOT NULL,
    saves BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (campaign_id, date)
);

CREATE TABLE reports (
    id {identity},
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    name TEXT NOT NULL,
    from_date DATE,
    to_date DATE,
    created_at BIGINT NOT NULL
);

CREATE TABLE report_hidden_videos (
    report_id BIGINT NOT NULL REFERENCES reports (id),
    video_source TEXT NOT NULL CHECK (video_source IN ('api', 'manual')),
    video_row BIGINT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    hidden_at BIGINT NOT NULL,
    PRIMARY KEY (report_id, video_source, video_row)
);

CREATE TABLE social_media_analytics (
    id {identity},
    profile_id BIGINT NOT NULL REFERENCES ayrshare_profiles (id),
    platform TEXT NOT NULL,
    date DATE NOT NULL,
    followers_count BIGINT,
    following_count BIGINT,
    subscribers_gained BIGINT,
    subscribers_lost BIGINT,
    likes_total BIGINT,
    comments_total BIGINT,
    shares_total BIGINT,
    engagement_total BIGINT,
    views_total BIGINT,
    impressions BIGINT,
    reach BIGINT,
    profile_views BIGINT,
    watch_time_minutes DOUBLE PRECISION,
    avg_view_duration DOUBLE PRECISION, -- seconds
    engagement_rate DOUBLE PRECISION, -- percent of what engagement_basis names
    engagement_basis TEXT,
    growth_velocity BIGINT, -- followers against the day before
    metrics TEXT, -- JSON: metrics without a column, by metric key
    origin TEXT NOT NULL CHECK (origin IN ('poll', 'late', 'backfill')),
    raw_data TEXT, -- JSON: the network's block as it came
    recorded_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (profile_id, platform, date)
);
CREATE INDEX social_media_analytics_date ON social_media_analytics (date, platform);
CREATE INDEX social_media_analytics_platform ON social_media_analytics (platform);

CREATE TABLE attempts (
    id {identity},
    profile_id BIGINT,
    endpoint TEXT NOT NULL,
    platform TEXT,
    subject TEXT NOT NULL DEFAULT '',
    attempted_at BIGINT NOT NULL,
    took_ms BIGINT NOT NULL,
    requests INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    error TEXT,
    remote_code INTEGER,
    message TEXT NOT NULL DEFAULT ''
);
CREATE INDEX attempts_time ON attempts (attempted_at);

CREATE TABLE key_sleeps (
    key_hash TEXT PRIMARY KEY,
    until_at BIGINT NOT NULL
);

CREATE TABLE snapshot_retries (
    profile_id BIGINT NOT NULL REFERENCES ayrshare_profiles (id),
    platform TEXT NOT NULL,
    date DATE NOT NULL,
    retry_at BIGINT NOT NULL,
    PRIMARY KEY (profile_id, platform, date)
);

CREATE TABLE poller (
    workspace INTEGER PRIMARY KEY,
    holder TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    since BIGINT NOT NULL,
    beat_at BIGINT NOT NULL
);

-- Both sources in one shape: posted_at in milliseconds, the state of the polls beside the numbers. A pasted link whose
-- video came through the API as well is one video: the API's row stands for it, its own keeps its samples.
CREATE VIEW all_videos AS
SELECT 'api' AS source, v.id, v.campaign_id, v.user_id, v.social_platform, v.video_id, v.posted_at * 1000 AS posted_at,
    v.video_url, v.media_url, v.thumbnail_url, v.views, v.likes, v.comments, v.shares, v.saves, v.updated_at,
    v.reported_mask, v.caption, v.typed,
    (SELECT MIN(u.next_poll_at) FROM video_uploads u WHERE u.video_row = v.id AND u.status = 'posted') AS next_poll_at,
    (SELECT MIN(u.last_error) FROM video_uploads u WHERE u.video_row = v.id) AS last_error
FROM ayrshare_posted_videos v
UNION ALL
SELECT 'manual', m.id, m.campaign_id, m.user_id, m.social_platform, m.video_id, m.posted_at,
    m.video_url, m.media_url, m.thumbnail_url, m.views, m.likes, m.comments, m.shares, m.saves, m.updated_at,
    m.reported_mask, m.caption, m.typed, m.next_poll_at, m.last_error
FROM manually_posted_videos m
WHERE NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
    WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id);
