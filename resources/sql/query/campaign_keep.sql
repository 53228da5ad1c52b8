-- Takes a campaign away, or back again; what is past stays; removalwriter.
UPDATE campaigns SET removed_at = ?, updated_at = ? WHERE id = ? RETURNING id
