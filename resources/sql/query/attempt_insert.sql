-- A line of the activity log; activitywriter.
INSERT INTO attempts (profile_id, endpoint, platform, subject, attempted_at, took_ms, requests, outcome, error, remote_code,
    message)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
