-- The numbers of a video before somebody types others; typingwriter.
SELECT views, likes, comments, shares, saves, reported_mask, typed, updated_at, posted_at,
    posted_assumed
FROM all_videos WHERE source = ? AND id = ?
