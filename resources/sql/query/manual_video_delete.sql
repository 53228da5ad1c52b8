-- Takes a pasted link back; manualwriter.
DELETE FROM manually_posted_videos WHERE id = ?
