-- Who holds the database; databaselock, pollerlease.
SELECT holder, epoch FROM poller WHERE workspace = 1
