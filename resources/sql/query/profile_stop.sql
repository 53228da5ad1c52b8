-- Stops a profile, or lets it go on; workspacewriter.
UPDATE ayrshare_profiles SET stopped_at = ?, stopped_reason = ?, updated_at = ? WHERE id = ? RETURNING id
