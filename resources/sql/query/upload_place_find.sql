-- Where a section is, its video, and how many other sections share that; placing.
SELECT u.campaign_id, u.video_row,
    (SELECT COUNT(*) FROM video_uploads o WHERE o.video_row = u.video_row AND o.id <> u.id)
FROM video_uploads u WHERE u.id = ?
