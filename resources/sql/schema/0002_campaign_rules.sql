-- Rules that put posts into campaigns, and who put each post where it is; migrator.
CREATE TABLE campaign_rules (
    id {identity},
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    position INTEGER NOT NULL, -- the first that matches wins
    profile_id BIGINT REFERENCES ayrshare_profiles (id),
    hashtag TEXT NOT NULL DEFAULT '',
    caption_text TEXT NOT NULL DEFAULT '',
    ref_id TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    from_date DATE,
    to_date DATE,
    updated_at BIGINT NOT NULL
);
CREATE INDEX campaign_rules_position ON campaign_rules (position);

ALTER TABLE generated_videos ADD COLUMN assigned_by TEXT NOT NULL DEFAULT 'none' CHECK (assigned_by IN ('none', 'rule', 'hand'));
-- The rule that matched, which may be gone since.
ALTER TABLE generated_videos ADD COLUMN rule_id BIGINT;
-- Until now only a hand could move a section.
UPDATE generated_videos SET assigned_by = 'hand', campaign_id = (SELECT MAX(u.campaign_id) FROM video_uploads u
    WHERE u.generated_video_id = generated_videos.id AND u.campaign_id <> generated_videos.campaign_id)
WHERE EXISTS (SELECT 1 FROM video_uploads u
    WHERE u.generated_video_id = generated_videos.id AND u.campaign_id <> generated_videos.campaign_id);
