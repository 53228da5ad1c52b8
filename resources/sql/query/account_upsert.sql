-- One network of a profile; workspacewriter.
INSERT INTO social_accounts (profile_id, social_platform, native_id, display_name, username, profile_url, image_url,
    link_state, refresh_days_remaining, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (profile_id, social_platform) DO UPDATE SET native_id = excluded.native_id,
    display_name = excluded.display_name, username = excluded.username, profile_url = excluded.profile_url,
    image_url = excluded.image_url, link_state = excluded.link_state,
    refresh_days_remaining = excluded.refresh_days_remaining, updated_at = excluded.updated_at
