-- What the API says of a profile and its quota; workspacewriter.
UPDATE ayrshare_profiles SET ref_id = ?, monthly_api_calls = ?, monthly_api_calls_quota = ?, suspended = ?, updated_at = ?
WHERE id = ? RETURNING id
