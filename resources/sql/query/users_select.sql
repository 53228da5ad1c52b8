-- Who can own a campaign; ownerreader.
SELECT id, name FROM users ORDER BY id
