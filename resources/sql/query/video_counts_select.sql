-- The five counts of each video and which of them are known; videovalues.
SELECT 0, v.id, v.views, v.likes, v.comments, v.shares, v.saves, v.reported_mask
FROM ayrshare_posted_videos v
UNION ALL
SELECT 1, m.id, m.views, m.likes, m.comments, m.shares, m.saves, m.reported_mask
FROM manually_posted_videos m
