-- Sections that were imported before their account was known; workspacewriter.
UPDATE video_uploads SET social_account_id = (SELECT a.id FROM social_accounts a
    WHERE a.profile_id = video_uploads.profile_id AND a.social_platform = video_uploads.social_platform)
WHERE profile_id = ? AND social_account_id IS NULL AND EXISTS (SELECT 1 FROM social_accounts a
    WHERE a.profile_id = video_uploads.profile_id AND a.social_platform = video_uploads.social_platform)
