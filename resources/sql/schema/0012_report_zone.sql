-- The time zone in which the days of a report are cut (IANA id; empty: UTC, as reports were until now); migrator.
ALTER TABLE reports ADD COLUMN zone TEXT NOT NULL DEFAULT '';
