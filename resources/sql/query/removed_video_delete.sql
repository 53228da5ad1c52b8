-- A pasted link that came back is no longer among those that were taken away; removalwriter.
DELETE FROM removed_manual_videos WHERE id = ?
