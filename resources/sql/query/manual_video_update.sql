-- New numbers of a known video; videocommit.
UPDATE manually_posted_videos SET video_id = ?, posted_at = ?, video_url = ?, media_url = ?, thumbnail_url = ?, caption = ?,
    views = ?, likes = ?, comments = ?, shares = ?, saves = ?, reported_mask = ?, typed = ?, updated_at = ?
WHERE id = ?
