-- What is known of many videos, read in one go; videocommit.
SELECT id, video_id, posted_at, video_url, media_url, thumbnail_url, caption, views, likes, comments, shares, saves, reported_mask,
    updated_at, typed, posted_assumed
FROM manually_posted_videos WHERE id >= ? AND id <= ?
