-- Another name for an owner; ownerwriter.
UPDATE users SET name = ? WHERE id = ? RETURNING id
