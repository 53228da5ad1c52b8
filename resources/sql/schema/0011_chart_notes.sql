-- What somebody wrote on a day, shown in all charts; migrator.
CREATE TABLE chart_notes (
    id {identity},
    day DATE NOT NULL, -- UTC
    body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX chart_notes_day ON chart_notes (day);
