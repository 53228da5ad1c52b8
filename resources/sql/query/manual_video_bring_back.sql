-- A pasted link that was taken away comes back, to Unassigned if its campaign is gone; removalwriter.
INSERT INTO manually_posted_videos (id, campaign_id, user_id, social_platform, video_id, posted_at, posted_assumed,
    video_url, media_url, thumbnail_url, views, likes, comments, shares, saves, updated_at, reported_mask, caption, typed,
    created_at, next_poll_at, failures, last_error, poll_step, growth, seen_at, gone_since)
SELECT id, COALESCE((SELECT c.id FROM campaigns c WHERE c.id = removed_manual_videos.campaign_id AND c.removed_at IS NULL),
        (SELECT MIN(u.id) FROM campaigns u WHERE u.kind = 'unassigned')), user_id, social_platform, video_id, posted_at, posted_assumed,
    video_url, media_url, thumbnail_url, views, likes, comments, shares, saves, updated_at, reported_mask, caption, typed,
    created_at, next_poll_at, failures, last_error, poll_step, growth, seen_at, gone_since
FROM removed_manual_videos WHERE id = ? RETURNING id
