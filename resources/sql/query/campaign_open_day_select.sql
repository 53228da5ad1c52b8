-- The newest recorded day before one, and when its first row was written last; campaignhistory.
SELECT date, MIN(updated_at) FROM campaign_performance
WHERE date = (SELECT MAX(date) FROM campaign_performance WHERE date < ?) GROUP BY date
