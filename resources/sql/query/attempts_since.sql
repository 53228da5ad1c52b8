-- When the log of questions begins; askinglogreader.
SELECT MIN(attempted_at) FROM attempts
