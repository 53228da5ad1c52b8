-- One campaign's totals of one day; campaignwriter.
INSERT INTO campaign_performance (campaign_id, date, posts, views, likes, comments, shares, saves, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (campaign_id, date) DO UPDATE SET posts = excluded.posts, views = excluded.views, likes = excluded.likes,
    comments = excluded.comments, shares = excluded.shares, saves = excluded.saves, updated_at = excluded.updated_at
