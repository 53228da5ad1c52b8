-- The profile is no longer asked, its rows stay; workspacewriter.
UPDATE ayrshare_profiles SET removed_at = updated_at + 1 WHERE id = ? AND removed_at IS NULL RETURNING id
