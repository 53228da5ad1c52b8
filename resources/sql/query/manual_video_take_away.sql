-- A pasted link is taken away; removalwriter.
INSERT INTO removed_manual_videos (removed_at, id, campaign_id, user_id, social_platform, video_id, posted_at, posted_assumed,
    video_url, media_url, thumbnail_url, views, likes, comments, shares, saves, updated_at, reported_mask, caption, typed,
    created_at, next_poll_at, failures, last_error, poll_step, growth, seen_at, gone_since)
SELECT CAST(? AS BIGINT), id, campaign_id, user_id, social_platform, video_id, posted_at, posted_assumed,
    video_url, media_url, thumbnail_url, views, likes, comments, shares, saves, updated_at, reported_mask, caption, typed,
    created_at, next_poll_at, failures, last_error, poll_step, growth, seen_at, gone_since
FROM manually_posted_videos WHERE id = ? RETURNING id
