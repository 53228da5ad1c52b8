-- New numbers of a known video that is described as before; videocommit.
UPDATE ayrshare_posted_videos SET views = ?, likes = ?, comments = ?, shares = ?, saves = ?, reported_mask = ?, typed = ?, updated_at = ?
WHERE id = ?
