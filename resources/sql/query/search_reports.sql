-- Reports with a text in their name, newest first; searchreader.
SELECT r.id, r.name, c.name FROM reports r JOIN campaigns c ON c.id = r.campaign_id
WHERE r.removed_at IS NULL AND LOWER(r.name) LIKE ? ESCAPE '\' ORDER BY r.id DESC LIMIT ?
