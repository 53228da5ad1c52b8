// SPDX-License-Identifier: GPL-3.0-or-later
// What each question does on the read-only connection, one file per area: workspacereader, campaignreader,
// videoreader, workreader, accountreader, pastreader, reportreader, reportsnapshotreader, activityreader,
// duereader. Reader thread, inside a read transaction.
#pragma once

#include "base/result.h"
#include "store/accounthistory.h"
#include "store/manualvideos.h"
#include "store/queries.h"
#include "store/reportsnapshots.h"
#include "store/works.h"

#include <optional>

namespace viewtide::store {

class Connection;

// workspacereader
/// Null until EnsureWorkspace ran.
Result<std::optional<domain::Workspace>> findWorkspace(Connection &connection);
Result<ProfilesQuery::Answer> answer(Connection &connection, const ProfilesQuery &query);
Result<SocialAccountsQuery::Answer> answer(Connection &connection, const SocialAccountsQuery &query);

// campaignreader
Result<CampaignsQuery::Answer> answer(Connection &connection, const CampaignsQuery &query);
Result<CampaignDaysQuery::Answer> answer(Connection &connection, const CampaignDaysQuery &query);

// videoreader
Result<VideosQuery::Answer> answer(Connection &connection, const VideosQuery &query);
Result<VideoSamplesQuery::Answer> answer(Connection &connection, const VideoSamplesQuery &query);

// trackedreader
Result<TrackedVideosQuery::Answer> answer(Connection &connection, const TrackedVideosQuery &query);

// workreader
Result<WorksQuery::Answer> answer(Connection &connection, const WorksQuery &query);

// accountreader
Result<AccountDaysQuery::Answer> answer(Connection &connection, const AccountDaysQuery &query);

// pastreader
Result<BackfillStatesQuery::Answer> answer(Connection &connection, const BackfillStatesQuery &query);

// reportreader
Result<ReportsQuery::Answer> answer(Connection &connection, const ReportsQuery &query);
Result<ReportQuery::Answer> answer(Connection &connection, const ReportQuery &query);

// reportsnapshotreader
Result<ReportSnapshotsQuery::Answer> answer(Connection &connection, const ReportSnapshotsQuery &query);
Result<ReportSnapshotQuery::Answer> answer(Connection &connection, const ReportSnapshotQuery &query);

// activityreader
Result<ActivityQuery::Answer> answer(Connection &connection, const ActivityQuery &query);
Result<ActivityCountQuery::Answer> answer(Connection &connection, const ActivityCountQuery &query);
Result<ActivitySummaryQuery::Answer> answer(Connection &connection, const ActivitySummaryQuery &query);

// duereader
Result<DuePostsQuery::Answer> answer(Connection &connection, const DuePostsQuery &query);
Result<SnapshotStateQuery::Answer> answer(Connection &connection, const SnapshotStateQuery &query);
Result<KeySleepsQuery::Answer> answer(Connection &connection, const KeySleepsQuery &query);

} // namespace viewtide::store
