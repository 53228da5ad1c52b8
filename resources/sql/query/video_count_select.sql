-- One of the five counts of each video (the bit of its mask says which), null where no network told it; videovalues.
SELECT 0, v.id, CASE WHEN (v.reported_mask & CAST(? AS INTEGER)) <> 0 THEN
    CASE CAST(? AS INTEGER) WHEN 1 THEN v.views WHEN 2 THEN v.likes WHEN 4 THEN v.comments WHEN 8 THEN v.shares ELSE v.saves END END
FROM ayrshare_posted_videos v
UNION ALL
SELECT 1, m.id, CASE WHEN (m.reported_mask & CAST(? AS INTEGER)) <> 0 THEN
    CASE CAST(? AS INTEGER) WHEN 1 THEN m.views WHEN 2 THEN m.likes WHEN 4 THEN m.comments WHEN 8 THEN m.shares ELSE m.saves END END
FROM manually_posted_videos m
