-- When a pasted video was posted, and whether that is assumed; typingwriter, videocommit.
UPDATE manually_posted_videos SET posted_at = ?, posted_assumed = ? WHERE id = ? RETURNING id
