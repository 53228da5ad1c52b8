-- Campaigns with a text in their name, newest first; searchreader.
SELECT c.id, c.name FROM campaigns c
WHERE c.removed_at IS NULL AND LOWER(c.name) LIKE ? ESCAPE '\' ORDER BY c.id DESC LIMIT ?
