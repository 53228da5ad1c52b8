-- When the next video is due; duereader.
SELECT MIN(due) FROM (
    SELECT MIN(u.next_poll_at) AS due FROM video_uploads u JOIN ayrshare_profiles p ON p.id = u.profile_id
    WHERE u.status = 'posted' AND u.ayrshare_post_id <> '' AND p.stopped_at IS NULL AND p.removed_at IS NULL
    UNION ALL
    SELECT MIN(m.next_poll_at) FROM manually_posted_videos m
    WHERE m.video_id <> ''
        AND NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
            WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id)
        AND EXISTS (SELECT 1 FROM ayrshare_profiles q WHERE q.stopped_at IS NULL AND q.removed_at IS NULL)
) AS both_sources
