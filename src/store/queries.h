// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of the store. Each struct is one question; its Answer says what comes back.
// Readers run on the store's read-only connection. Plain values.
#pragma once

#include "domain/daycut.h"
#include "store/rows.h"

namespace viewtide::store {

struct ProfilesQuery
{
    using Answer = QList<domain::Profile>;
};

struct SocialAccountsQuery
{
    using Answer = QList<domain::SocialAccount>;
};

struct CampaignsQuery
{
    using Answer = QList<CampaignRow>;
    int sparklineDays = 30;
    Date today;
};

/// campaign_performance, ascending by campaign and date.
struct CampaignDaysQuery
{
    using Answer = QList<CampaignDayRow>;
    DateRange range;
    std::optional<CampaignId> campaign;
};

/// The unified view over both sources, newest first.
struct VideosQuery
{
    using Answer = QList<VideoRow>;
    Timestamp now; ///< for viewsLastDay
    std::optional<CampaignId> campaign;
    std::optional<domain::TimeSpan> posted; ///< null: at any time
};

struct VideoSamplesQuery
{
    using Answer = QList<SampleRow>; ///< ascending
    domain::VideoRef video;
};

/// Rows of social_media_analytics, ascending by profile, platform and date.
struct AccountDaysQuery
{
    using Answer = QList<AccountDayRow>;
    DateRange range;
    std::optional<ProfileId> profile;
};

struct ReportsQuery
{
    using Answer = QList<ReportRow>;
};

struct ReportQuery
{
    using Answer = ReportContent;
    domain::ReportId report;
    Timestamp now;
    std::optional<Date> from {}; ///< instead of the report's own first day
    std::optional<Date> to {};
};

enum class ActivityOutcomes {
    All,
    Failures, ///< also what was not asked
    Updates,
};

/// Newest first.
struct ActivityQuery
{
    using Answer = QList<ActivityRow>;
    int limit = 500;
    std::optional<domain::TimeSpan> span {}; ///< null: at any time
    ActivityOutcomes outcomes = ActivityOutcomes::All;
};

/// How many rows there are without a limit.
struct ActivityCountQuery
{
    using Answer = qint64;
    std::optional<domain::TimeSpan> span {};
    ActivityOutcomes outcomes = ActivityOutcomes::All;
};

struct ActivitySummaryQuery
{
    using Answer = ActivitySummary;
    Date today;
};

enum class DueScope {
    Due, ///< next_poll_at <= now
    All, ///< also what is not due yet: "sync now"
};

/// Work of the post monitor, grouped into requests. One indexed query when nothing is due.
struct DuePostsQuery
{
    using Answer = QList<DuePost>;
    Timestamp now;
    DueScope scope = DueScope::Due;
};

struct SnapshotStateQuery
{
    using Answer = QList<SnapshotState>; ///< one entry per profile that is not stopped
    Date date;
};

struct KeySleepsQuery
{
    using Answer = QList<KeySleep>;
    Timestamp now;
};

struct IntegrityQuery
{
    using Answer = IntegrityReport;
};

} // namespace viewtide::store
