-- An observation with numbers that a person typed in; typingwriter.
INSERT INTO video_samples (video_source, video_row, observed_at, views, likes, comments, shares, saves, extra, typed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (video_source, video_row, observed_at) DO UPDATE SET views = excluded.views, likes = excluded.likes,
    comments = excluded.comments, shares = excluded.shares, saves = excluded.saves, extra = excluded.extra,
    typed = excluded.typed
