-- An alert that was not raised before; no row comes back for one that was; alertwriter.
INSERT INTO alerts (kind, alert_key, video_source, video_row, profile_id, platform, raised_at, told_at, title, why, figures)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (alert_key) DO NOTHING RETURNING id
