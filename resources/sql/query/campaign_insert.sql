-- A new campaign; campaignwriter, workspacewriter.
INSERT INTO campaigns (user_id, name, kind, starts_on, ends_on, cost_cents, currency, target_views, created_at, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
