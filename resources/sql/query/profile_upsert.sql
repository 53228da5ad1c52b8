-- A new profile, or the known one of this key reference: it keeps its name, and stays removed
-- if it was; workspacewriter.
INSERT INTO ayrshare_profiles (user_id, name, key_ref, ref_id, stopped_at, stopped_reason, created_at, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (key_ref) DO UPDATE SET
    ref_id = CASE WHEN excluded.ref_id = '' THEN ayrshare_profiles.ref_id ELSE excluded.ref_id END,
    stopped_at = excluded.stopped_at, stopped_reason = excluded.stopped_reason, updated_at = excluded.updated_at
RETURNING id
