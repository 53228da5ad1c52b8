-- A campaign that had nothing on a day, nor was there; campaignhistory.
DELETE FROM campaign_performance WHERE campaign_id = ? AND date = ?
