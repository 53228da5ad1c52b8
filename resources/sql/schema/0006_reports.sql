-- Reports over several campaigns, who hid a video, the look of what goes to the client, frozen snapshots; migrator.
CREATE TABLE report_campaigns (
    report_id BIGINT NOT NULL REFERENCES reports (id),
    campaign_id BIGINT NOT NULL REFERENCES campaigns (id),
    position INTEGER NOT NULL, -- 0 is reports.campaign_id
    PRIMARY KEY (report_id, campaign_id)
);
CREATE INDEX report_campaigns_campaign ON report_campaigns (campaign_id);
INSERT INTO report_campaigns (report_id, campaign_id, position) SELECT id, campaign_id, 0 FROM reports;

ALTER TABLE report_hidden_videos ADD COLUMN hidden_by TEXT NOT NULL DEFAULT '';

ALTER TABLE reports ADD COLUMN brand_name TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN brand_colour TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN logo_type TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN logo TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN footnote INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reports ADD COLUMN removed_at BIGINT;

CREATE TABLE report_snapshots (
    id {identity},
    report_id BIGINT NOT NULL REFERENCES reports (id),
    name TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    taken_by TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL, -- JSON of the whole document
    removed_at BIGINT
);
CREATE INDEX report_snapshots_report ON report_snapshots (report_id, taken_at);
