-- Forgets what was asked long ago, the numbers that came of it stay; activitywriter.
DELETE FROM attempts WHERE attempted_at < ?
