// SPDX-License-Identifier: GPL-3.0-or-later
// What can be changed in the store. Each struct is one transaction on the writer thread: it is acknowledged
// (its future has a value) only after COMMIT. Plain values.
#pragma once

#include "base/result.h"
#include "store/placement.h"
#include "store/rows.h"

namespace viewtide::store {

/// Makes the user and the default campaign if they are not there.
struct EnsureWorkspace
{
    using Answer = domain::Workspace;
    Timestamp now;
};

/// Changes nothing. Fails as every command would: with DatabaseBusy if another Viewtide took the database
/// over, with what keeps a server away.
struct CheckLease
{
    using Answer = Done;
};

/// Makes the profile, or updates the one with the same keyRef.
struct SaveProfile
{
    using Answer = ProfileId;
    domain::Profile profile; ///< without id: insert
    Timestamp now;
};

/// The profile's rows stay; it is no longer asked. NotFound if it is not there.
struct RemoveProfile
{
    using Answer = Done;
    ProfileId profile;
};

/// Credentials were refused (reason), or the user wants another try (empty reason).
struct SetProfileStopped
{
    using Answer = Done;
    ProfileId profile;
    QString reason;
    Timestamp now;
};

struct SaveUserInfo
{
    using Answer = Done;
    ProfileId profile;
    domain::UserInfo info;
    Timestamp now;
};

struct SaveCampaign
{
    using Answer = CampaignId;
    domain::Campaign campaign; ///< without id: insert
    Timestamp now;
};

/// By hand: no rule moves the posts of these videos again.
struct AssignVideos
{
    using Answer = QList<PostPlacement>; ///< where the posts were that the videos are sections of
    QList<domain::VideoRef> videos;
    CampaignId campaign;
    std::optional<Timestamp> movedAt; ///< null: now
};

/// Imports posts into generated_videos and video_uploads; a new one goes where the rules say. Numbers and
/// campaigns of known uploads are not touched, and what did not change is not written.
struct SaveHistory
{
    using Answer = int; ///< uploads that are new
    ProfileId profile;
    QList<domain::HistoryPost> posts;
    Timestamp now;
};

/// One video of a reply, and when it is asked next.
struct SectionUpdate
{
    DueSection section;
    std::optional<domain::VideoObservation> observation; ///< null: the answer had no numbers for it
    std::optional<ErrorKind> failed;
    int failuresInARow = 0;
    Timestamp nextPollAt;
    domain::PollMemory memory;
    std::optional<Timestamp> goneSince;
    std::optional<Timestamp> seenAt; ///< null: the command's now
};

/// What a commit of videos did.
struct VideosCommitted
{
    int inserted = 0;
    int updated = 0; ///< a number changed
    int refreshed = 0; ///< same numbers, `updated_at` was older than 60 min
    int unchanged = 0; ///< nothing written

    bool operator==(const VideosCommitted &) const = default;
};

/// Everything that the replies of one or more requests of the post monitor yield, as one transaction.
/// Write-on-change: the row of a known video is written only if a number changed or its updated_at is older
/// than 60 min; a count that is missing in the answer keeps its known value; every changed observation also
/// goes to video_samples.
struct CommitVideos
{
    using Answer = VideosCommitted;
    domain::VideoSource source = domain::VideoSource::Api;
    QList<SectionUpdate> updates;
    QList<domain::Attempt> attempts;
    Timestamp now;
};

/// Rows of the day for one profile: upsert by (profile, platform, date). growth_velocity of the day and of
/// the following day is computed here. Failures are remembered with the time of the next try.
struct CommitAccountDays
{
    using Answer = Done;
    QList<domain::AccountDay> days;
    QList<domain::Attempt> attempts;
    QList<std::pair<catalogue::PlatformKey, Timestamp>> retryAt;
    ProfileId profile;
    Date date;
    Timestamp now;
};

struct RecordAttempts
{
    using Answer = Done;
    QList<domain::Attempt> attempts;
};

/// campaign_performance of one day (UTC) from the present numbers of both sources. The last recorded day
/// before it is brought to its end, if it was not yet (campaignhistory.h).
struct RefreshCampaignPerformance
{
    using Answer = Done;
    Date date;
    Timestamp now;
};

enum class ManualOutcome { Added, AlreadyTracked };

/// One video in one campaign, whatever others track. AddManualVideos is for links that people paste.
struct AddManualVideo
{
    using Answer = std::pair<ManualOutcome, domain::VideoRef>;
    CampaignId campaign;
    catalogue::PlatformKey platform;
    NativeId nativeId;
    QString url;
    QString title;
    std::optional<Timestamp> postedAt; ///< null: assumed, until the first answer tells
    Timestamp now;
};

struct SaveReport
{
    using Answer = domain::ReportId;
    domain::Report report; ///< without id: insert
};

enum class Visibility { Shown, Hidden };

/// Hides or shows videos in one report; hiding again for another reason changes the reason. ConfigInvalid for
/// a video that the report does not have.
struct SetVisibility
{
    using Answer = int; ///< entries that changed
    domain::ReportId report;
    QList<domain::VideoRef> videos;
    Visibility visibility = Visibility::Hidden;
    QString reason;
    Timestamp now;
    QString by; ///< who does it, for the team; may be empty
};

/// Forgets attempts from before that time. Observations are kept for ever; the log of questions is not.
struct PruneAttempts
{
    using Answer = Done;
    Timestamp before;
};

struct SaveKeySleep
{
    using Answer = Done;
    KeySleep sleep;
};

/// Copies the database beside itself or to `path` (SQLite: VACUUM INTO, fsync, rename). Answer: the file's
/// path.
struct BackupDatabase
{
    using Answer = QString;
    QString path; ///< empty: <database>.backup-<UTC>
    Timestamp now;
};

} // namespace viewtide::store
