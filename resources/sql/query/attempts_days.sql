-- Days since 1970 on which anything was asked; askinglogreader.
SELECT DISTINCT attempted_at / 86400000 FROM attempts WHERE attempted_at >= ? AND attempted_at < ? ORDER BY 1
