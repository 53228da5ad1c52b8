-- One work, many posts: which videos a person joined or split; and which numbers a person typed in; migrator.
CREATE TABLE works (
    id {identity},
    created_at BIGINT NOT NULL
);

CREATE TABLE work_members (
    member TEXT NOT NULL CHECK (member IN ('generated', 'api', 'manual')), -- generated: all uploads of that video
    member_row BIGINT NOT NULL,
    work_id BIGINT NOT NULL REFERENCES works (id),
    PRIMARY KEY (member, member_row)
);
CREATE INDEX work_members_work ON work_members (work_id);

-- Bits as in reported_mask.
ALTER TABLE video_samples ADD COLUMN typed INTEGER NOT NULL DEFAULT 0;

-- The work of each video of all_videos. Without a word of anybody's it is the generated video of an upload, and the
-- video itself of a pasted link.
CREATE VIEW video_works AS
SELECT p.source, p.id, p.generated_id, p.own_work, g.work_id AS generated_work,
    CASE WHEN COALESCE(p.own_work, g.work_id) IS NOT NULL THEN 'work:' || CAST(COALESCE(p.own_work, g.work_id) AS TEXT)
        WHEN p.generated_id IS NOT NULL THEN 'generated:' || CAST(p.generated_id AS TEXT)
        ELSE p.source || ':' || CAST(p.id AS TEXT) END AS work
FROM (
    SELECT 'api' AS source, v.id,
        (SELECT MIN(u.generated_video_id) FROM video_uploads u WHERE u.video_row = v.id) AS generated_id,
        (SELECT w.work_id FROM work_members w WHERE w.member = 'api' AND w.member_row = v.id) AS own_work
    FROM ayrshare_posted_videos v
    UNION ALL
    SELECT 'manual', m.id, CAST(NULL AS BIGINT),
        (SELECT w.work_id FROM work_members w WHERE w.member = 'manual' AND w.member_row = m.id)
    FROM manually_posted_videos m
    WHERE NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
        WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id)
) p LEFT JOIN work_members g ON g.member = 'generated' AND g.member_row = p.generated_id;
