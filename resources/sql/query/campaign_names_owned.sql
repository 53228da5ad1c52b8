-- The campaigns that are there, with their owners, for names that are taken; campaignwriter.
SELECT id, user_id, name, kind FROM campaigns WHERE removed_at IS NULL
