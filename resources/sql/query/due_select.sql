-- Sections of both sources that are to be asked, the liveliest first; a section whose post is asked anyway comes along
-- after half of its step. What is planned later than a day ahead was planned by a wrong clock; duereader.
SELECT 'api' AS source, u.profile_id, u.ayrshare_post_id, u.social_platform, u.id AS upload, u.video_row, u.campaign_id,
    u.native_id, u.scheduled_at, u.url, u.caption, u.failures, u.poll_step, u.growth, u.seen_at, u.gone_since,
    v.views, v.likes, v.comments, v.shares, v.saves, v.reported_mask, u.next_poll_at AS due
FROM video_uploads u JOIN ayrshare_profiles p ON p.id = u.profile_id
    LEFT JOIN ayrshare_posted_videos v ON v.id = u.video_row
WHERE u.generated_video_id IN
        (SELECT d.generated_video_id FROM video_uploads d WHERE d.status = 'posted' AND d.next_poll_at <= ?
        UNION SELECT f.generated_video_id FROM video_uploads f WHERE f.status = 'posted' AND f.next_poll_at > ?)
    AND (u.next_poll_at <= ? OR u.next_poll_at > ? OR (u.failures = 0 AND u.next_poll_at - u.poll_step / 2 <= ?))
    AND u.status = 'posted' AND u.ayrshare_post_id <> '' AND p.stopped_at IS NULL AND p.removed_at IS NULL
UNION ALL
SELECT 'manual',
    COALESCE(
        (SELECT MIN(a.profile_id) FROM social_accounts a JOIN ayrshare_profiles q ON q.id = a.profile_id
            WHERE a.social_platform = m.social_platform AND a.link_state = 'linked'
                AND q.stopped_at IS NULL AND q.removed_at IS NULL),
        (SELECT MIN(q.id) FROM ayrshare_profiles q WHERE q.stopped_at IS NULL AND q.removed_at IS NULL)),
    m.video_id, m.social_platform, 0, m.id, m.campaign_id, m.video_id, m.posted_at, m.video_url, m.caption, m.failures,
    m.poll_step, m.growth, m.seen_at, m.gone_since, m.views, m.likes, m.comments, m.shares, m.saves, m.reported_mask,
    m.next_poll_at
FROM manually_posted_videos m
WHERE (m.next_poll_at <= ? OR m.next_poll_at > ?) AND m.video_id <> ''
    AND NOT EXISTS (SELECT 1 FROM ayrshare_posted_videos a
        WHERE a.campaign_id = m.campaign_id AND a.social_platform = m.social_platform AND a.video_id = m.video_id)
ORDER BY 13, 23, 1, 5, 6
