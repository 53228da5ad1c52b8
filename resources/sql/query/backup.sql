-- A copy of the whole database as it is now; backup.
VACUUM INTO ?
