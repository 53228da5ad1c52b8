// SPDX-License-Identifier: GPL-3.0-or-later
// What readers return: rows made for the screen and for export, not entities plus look-ups. Plain values.
#pragma once

#include "domain/account.h"
#include "domain/attempt.h"
#include "domain/cadence.h"
#include "domain/campaign.h"
#include "domain/history.h"
#include "domain/reportlook.h"
#include "domain/video.h"
#include "domain/workspace.h"

#include <QMap>
#include <QStringList>

namespace viewtide::store {

using domain::CampaignId;
using domain::NativeId;
using domain::ProfileId;
using domain::UploadId;

/// A video of either source in the unified view.
struct VideoRow
{
    domain::VideoRef ref;
    CampaignId campaign;
    QString campaignName;
    catalogue::PlatformKey platform;
    QString nativeId;
    QString caption;
    Timestamp postedAt;
    bool postedAssumed = false; ///< nobody told when: postedAt is when it was first known to be there
    QString url;
    QString thumbnailUrl;
    domain::VideoCounts counts; ///< null where the network never reported it
    Timestamp updatedAt; ///< last time a number was written
    std::optional<Timestamp> nextPollAt;
    std::optional<ErrorKind> lastError; ///< how the last poll failed; null: it went well
    std::optional<Timestamp> goneSince; ///< the network has not known it since then; its history stays
    std::optional<qint64> viewsLastDay; ///< views won in the last 24 h, never the first ones seen; null
                                        ///< without a sample that old
    bool hidden = false; ///< in the report that was asked for
    QString hiddenReason;
    std::optional<Timestamp> hiddenAt;
    QString hiddenBy;
    bool typed = false; ///< numbers were typed in by a person
    int typedMask = 0; ///< which of them, bits as in VideoCounts::mask()
    QString work; ///< key of the work that it is a post of; its own ref if it is alone
    int workPosts = 1; ///< videos of that work

    /// When it was posted, if anybody told.
    std::optional<Timestamp> toldPostedAt() const
    {
        return postedAssumed ? std::nullopt : std::optional(postedAt);
    }

    bool operator==(const VideoRow &) const = default;
};

struct CampaignRow
{
    domain::Campaign campaign;
    int posts = 0;
    domain::VideoCounts totals; ///< sums over both sources; null where no video reports it
    int ratedPosts = 0; ///< posts whose views and engagement are both known
    std::optional<double> engagementRate; ///< sum(E) / sum(views) in percent
    QList<qint64> dailyViews; ///< views per recorded day, oldest first, for the sparkline
    QString ownerName;

    bool operator==(const CampaignRow &) const = default;
};

/// A row of campaign_performance.
struct CampaignDayRow
{
    CampaignId campaign;
    QString campaignName;
    Date date;
    int posts = 0;
    qint64 views = 0;
    qint64 likes = 0;
    qint64 comments = 0;
    qint64 shares = 0;
    qint64 saves = 0;

    bool operator==(const CampaignDayRow &) const = default;
};

/// A row of social_media_analytics.
struct AccountDayRow
{
    ProfileId profile;
    QString profileName;
    catalogue::PlatformKey platform;
    Date date;
    Timestamp recordedAt;
    catalogue::MetricValues values; ///< columns and the `metrics` JSON together
    std::optional<qint64> engagementTotal;
    std::optional<domain::EngagementRate> engagementRate;
    std::optional<qint64> growthVelocity; ///< followers against the day before; null over a gap
    domain::RowOrigin origin = domain::RowOrigin::Poll;
    QString importedFrom; ///< of a backfilled day: the file it came from; empty: the network's own series

    /// A network's own series tells of the end of a day, snapshots (and files of them) of an hour in it: the
    /// growth between the two is not one of a day.
    bool isDayEnd() const { return origin == domain::RowOrigin::Backfill && importedFrom.isEmpty(); }
    bool operator==(const AccountDayRow &) const = default;
};

/// A line of the activity page.
struct ActivityRow
{
    qint64 id = 0;
    domain::Attempt attempt;
    QString profileName;
    QString caption; ///< of the post that was asked for; empty: unknown, or not about one post

    bool operator==(const ActivityRow &) const = default;
};

struct ActivitySummary
{
    qint64 requestsToday = 0;
    qint64 failuresToday = 0;
    std::optional<Timestamp> lastOkAt;

    bool operator==(const ActivitySummary &) const = default;
};

struct ReportRow
{
    domain::Report report;
    QString campaignName; ///< of the first one
    int hidden = 0;
    QStringList campaignNames; ///< of all, in order

    bool operator==(const ReportRow &) const = default;
};

/// Totals of a report, both ways; all = shown + hidden.
struct ReportTotals
{
    int shownPosts = 0;
    int hiddenPosts = 0;
    domain::VideoCounts shown;
    domain::VideoCounts hidden;
    domain::VideoCounts all;

    bool operator==(const ReportTotals &) const = default;
};

struct ReportContent
{
    ReportRow row;
    QList<VideoRow> videos; ///< hidden ones among them, marked
    ReportTotals totals;
    domain::ReportLook look;
    int undated = 0; ///< left out of the days of the report, since nobody told when they were posted
    int twice = 0; ///< posts that several of its campaigns track: each counts once

    bool operator==(const ReportContent &) const = default;
};

/// One stored observation.
struct SampleRow
{
    Timestamp at;
    domain::VideoCounts counts;
    std::optional<Timestamp> confirmedAt; ///< the same numbers were seen again, last at this time
    int typed = 0; ///< which of them a person typed in, bits as in VideoCounts::mask()

    bool operator==(const SampleRow &) const = default;
};

/// One network of one post that is to be asked.
struct DueSection
{
    catalogue::PlatformKey platform;
    UploadId upload; ///< invalid for a manual video
    std::optional<domain::VideoRef> video; ///< the row that holds its numbers, if it has one already
    CampaignId campaign;
    NativeId nativeId;
    Timestamp postedAt; ///< scheduled time of the upload, or posted_at of the manual video
    QString url;
    QString caption;
    int failuresInARow = 0;
    domain::VideoCounts known; ///< its numbers as they are stored
    domain::PollMemory memory;
    std::optional<Timestamp> goneSince;

    bool operator==(const DueSection &) const = default;
};

/// One request of the post monitor: the sections share the profile and the post id.
struct DuePost
{
    ProfileId profile;
    QString postId; ///< Ayrshare's post id, or the native id of a manual video
    domain::VideoSource source = domain::VideoSource::Api;
    QList<DueSection> sections;

    bool operator==(const DuePost &) const = default;
};

/// A key that must rest, or that was refused lately; survives a restart.
struct KeySleep
{
    QString keyHash;
    Timestamp until;
    int sleeps = 0; ///< in a row, without an answer between them
    int refusals = 0; ///< answers of 429 since `refusedSince`
    Timestamp refusedSince;

    bool operator==(const KeySleep &) const = default;
};

/// Which snapshot rows of a day are there.
struct SnapshotState
{
    ProfileId profile;
    QList<catalogue::PlatformKey> recorded;
    QList<Timestamp> recordedAt; ///< of each of them
    /// Networks that failed on that day and may be asked again at the given time.
    QList<std::pair<catalogue::PlatformKey, Timestamp>> retryAt;

    bool operator==(const SnapshotState &) const = default;
};

/// Result of `db check`.
struct IntegrityReport
{
    QString engine; ///< "sqlite" or "postgresql"
    int schemaVersion = 0;
    QStringList problems; ///< empty: sound
    QMap<QString, qint64> rows; ///< table -> number of rows; empty: the schema is not this program's

    bool operator==(const IntegrityReport &) const = default;
};

} // namespace viewtide::store
