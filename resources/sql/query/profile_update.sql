-- Changes of a profile that is known by its id; workspacewriter.
UPDATE ayrshare_profiles SET name = ?, key_ref = ?, ref_id = ?, stopped_at = ?, stopped_reason = ?, removed_at = NULL,
    updated_at = ?
WHERE id = ? RETURNING id
