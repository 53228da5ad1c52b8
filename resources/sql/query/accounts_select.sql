-- The networks of all profiles; workspacereader.
SELECT a.id, a.profile_id, a.social_platform, a.native_id, a.display_name, a.username, a.profile_url, a.image_url,
    a.link_state, a.refresh_days_remaining
FROM social_accounts a JOIN ayrshare_profiles p ON p.id = a.profile_id
WHERE p.removed_at IS NULL ORDER BY a.profile_id, a.social_platform
