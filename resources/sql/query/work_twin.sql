-- What a pasted link was joined to, the post that stands for it joins as well; videocommit.
INSERT INTO work_members (member, member_row, work_id)
SELECT 'generated', u.generated_video_id, w.work_id
FROM video_uploads u
    JOIN ayrshare_posted_videos a ON a.id = ?
    JOIN manually_posted_videos m ON m.campaign_id = a.campaign_id AND m.social_platform = a.social_platform
        AND m.video_id = a.video_id
    JOIN work_members w ON w.member = 'manual' AND w.member_row = m.id
WHERE u.id = ?
ON CONFLICT (member, member_row) DO NOTHING
