-- What failed since the last answer, and in the pass that began at the given time; alertreader.
SELECT g.good_at, MIN(a.attempted_at),
    (SELECT l.error FROM attempts l WHERE l.outcome = 'failed' AND l.attempted_at >= ? ORDER BY l.attempted_at DESC, l.id DESC LIMIT 1)
FROM (SELECT MAX(attempted_at) AS good_at FROM attempts WHERE outcome IN ('ok', 'unchanged', 'no_data_yet')) g
JOIN attempts a ON a.outcome = 'failed' AND a.attempted_at > COALESCE(g.good_at, 0)
GROUP BY g.good_at
