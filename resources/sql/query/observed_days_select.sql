-- Days since 1970 on which a video was asked or observed; campaignhistory.
SELECT observed_at / 86400000 FROM video_samples WHERE observed_at >= ? AND observed_at < ?
UNION SELECT confirmed_at / 86400000 FROM video_samples WHERE confirmed_at >= ? AND confirmed_at < ?
UNION SELECT attempted_at / 86400000 FROM attempts WHERE attempted_at >= ? AND attempted_at < ? AND endpoint = ?
ORDER BY 1
