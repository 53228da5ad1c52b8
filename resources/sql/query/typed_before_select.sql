-- The numbers of a video before somebody types others; typingwriter.
SELECT views, likes, comments, shares, saves, reported_mask, typed, updated_at FROM all_videos WHERE source = ? AND id = ?
