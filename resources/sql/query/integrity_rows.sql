-- Number of rows of every table; integrity.
SELECT 'users', COUNT(*) FROM users
UNION ALL SELECT 'campaigns', COUNT(*) FROM campaigns
UNION ALL SELECT 'ayrshare_profiles', COUNT(*) FROM ayrshare_profiles
UNION ALL SELECT 'social_accounts', COUNT(*) FROM social_accounts
UNION ALL SELECT 'generated_videos', COUNT(*) FROM generated_videos
UNION ALL SELECT 'video_uploads', COUNT(*) FROM video_uploads
UNION ALL SELECT 'ayrshare_posted_videos', COUNT(*) FROM ayrshare_posted_videos
UNION ALL SELECT 'manually_posted_videos', COUNT(*) FROM manually_posted_videos
UNION ALL SELECT 'removed_manual_videos', COUNT(*) FROM removed_manual_videos
UNION ALL SELECT 'video_samples', COUNT(*) FROM video_samples
UNION ALL SELECT 'campaign_performance', COUNT(*) FROM campaign_performance
UNION ALL SELECT 'reports', COUNT(*) FROM reports
UNION ALL SELECT 'report_hidden_videos', COUNT(*) FROM report_hidden_videos
UNION ALL SELECT 'report_campaigns', COUNT(*) FROM report_campaigns
UNION ALL SELECT 'report_snapshots', COUNT(*) FROM report_snapshots
UNION ALL SELECT 'social_media_analytics', COUNT(*) FROM social_media_analytics
UNION ALL SELECT 'attempts', COUNT(*) FROM attempts
UNION ALL SELECT 'works', COUNT(*) FROM works
UNION ALL SELECT 'work_members', COUNT(*) FROM work_members
UNION ALL SELECT 'account_backfills', COUNT(*) FROM account_backfills
