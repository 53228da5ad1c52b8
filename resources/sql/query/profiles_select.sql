-- All profiles that were not removed; workspacereader.
SELECT id, name, key_ref, ref_id, stopped_at, stopped_reason FROM ayrshare_profiles WHERE removed_at IS NULL ORDER BY id
