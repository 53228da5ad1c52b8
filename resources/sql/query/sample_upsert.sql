-- One observation; a second one of the same millisecond adds to it; videocommit.
INSERT INTO video_samples (video_source, video_row, observed_at, views, likes, comments, shares, saves, extra)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (video_source, video_row, observed_at) DO UPDATE SET views = COALESCE(excluded.views, video_samples.views),
    likes = COALESCE(excluded.likes, video_samples.likes), comments = COALESCE(excluded.comments, video_samples.comments),
    shares = COALESCE(excluded.shares, video_samples.shares), saves = COALESCE(excluded.saves, video_samples.saves),
    extra = COALESCE(excluded.extra, video_samples.extra), typed = 0
