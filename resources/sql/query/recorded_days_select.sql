-- The first and the last day that any account has a row of; rangereader.
SELECT (SELECT MIN(s.date) FROM social_media_analytics s WHERE s.date <= ?),
    (SELECT MAX(s.date) FROM social_media_analytics s WHERE s.date <= ?)
