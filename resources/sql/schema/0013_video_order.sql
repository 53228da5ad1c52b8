-- All that a list of videos, newest first, needs of each: read in order and without the wide rows; migrator.
CREATE INDEX ayrshare_posted_videos_posted ON ayrshare_posted_videos (posted_at, campaign_id, social_platform);
CREATE INDEX manually_posted_videos_posted ON manually_posted_videos (posted_at, campaign_id, social_platform);
