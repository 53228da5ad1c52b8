// SPDX-License-Identifier: GPL-3.0-or-later
// What each command does inside its transaction, one file per area: workspacewriter, campaignwriter,
// reportwriter, reportsnapshotwriter, historywriter, videowriter, manualwriter, typingwriter, workwriter,
// accountwriter, pastwriter, activitywriter, backup. Writer thread.
#pragma once

#include "domain/changeset.h"
#include "store/accounthistory.h"
#include "store/commands.h"
#include "store/manualvideos.h"
#include "store/reportsnapshots.h"
#include "store/works.h"

namespace viewtide::store {

class Connection;
using domain::ChangeSet;

// workspacewriter
Result<EnsureWorkspace::Answer> apply(Connection &connection, const EnsureWorkspace &command,
                                      ChangeSet &changes);
Result<SaveProfile::Answer> apply(Connection &connection, const SaveProfile &command, ChangeSet &changes);
Result<RemoveProfile::Answer> apply(Connection &connection, const RemoveProfile &command, ChangeSet &changes);
Result<SetProfileStopped::Answer> apply(Connection &connection, const SetProfileStopped &command,
                                        ChangeSet &changes);
Result<SaveUserInfo::Answer> apply(Connection &connection, const SaveUserInfo &command, ChangeSet &changes);

// campaignwriter
Result<SaveCampaign::Answer> apply(Connection &connection, const SaveCampaign &command, ChangeSet &changes);
Result<AssignVideos::Answer> apply(Connection &connection, const AssignVideos &command, ChangeSet &changes);
Result<RefreshCampaignPerformance::Answer>
apply(Connection &connection, const RefreshCampaignPerformance &command, ChangeSet &changes);

// reportwriter
Result<SaveReport::Answer> apply(Connection &connection, const SaveReport &command, ChangeSet &changes);
Result<SetVisibility::Answer> apply(Connection &connection, const SetVisibility &command, ChangeSet &changes);

// reportsnapshotwriter
Result<SaveReportLook::Answer> apply(Connection &connection, const SaveReportLook &command,
                                     ChangeSet &changes);
Result<SetReportRemoved::Answer> apply(Connection &connection, const SetReportRemoved &command,
                                       ChangeSet &changes);
Result<SaveReportSnapshot::Answer> apply(Connection &connection, const SaveReportSnapshot &command,
                                         ChangeSet &changes);
Result<SetSnapshotRemoved::Answer> apply(Connection &connection, const SetSnapshotRemoved &command,
                                         ChangeSet &changes);

// historywriter
Result<SaveHistory::Answer> apply(Connection &connection, const SaveHistory &command, ChangeSet &changes);

// videowriter
Result<CommitVideos::Answer> apply(Connection &connection, const CommitVideos &command, ChangeSet &changes);

// manualwriter
Result<AddManualVideo::Answer> apply(Connection &connection, const AddManualVideo &command,
                                     ChangeSet &changes);
Result<AddManualVideos::Answer> apply(Connection &connection, const AddManualVideos &command,
                                      ChangeSet &changes);
Result<RemoveManualVideos::Answer> apply(Connection &connection, const RemoveManualVideos &command,
                                         ChangeSet &changes);

// typingwriter
Result<TypeNumbers::Answer> apply(Connection &connection, const TypeNumbers &command, ChangeSet &changes);
Result<RestoreNumbers::Answer> apply(Connection &connection, const RestoreNumbers &command,
                                     ChangeSet &changes);

// workwriter
Result<JoinVideos::Answer> apply(Connection &connection, const JoinVideos &command, ChangeSet &changes);
Result<SplitVideo::Answer> apply(Connection &connection, const SplitVideo &command, ChangeSet &changes);
Result<SetWorkLinks::Answer> apply(Connection &connection, const SetWorkLinks &command, ChangeSet &changes);

// pastwriter
Result<AddPastDays::Answer> apply(Connection &connection, const AddPastDays &command, ChangeSet &changes);
Result<RemoveImportedDays::Answer> apply(Connection &connection, const RemoveImportedDays &command,
                                         ChangeSet &changes);

// accountwriter
Result<CommitAccountDays::Answer> apply(Connection &connection, const CommitAccountDays &command,
                                        ChangeSet &changes);

// activitywriter
Result<RecordAttempts::Answer> apply(Connection &connection, const RecordAttempts &command,
                                     ChangeSet &changes);
Result<PruneAttempts::Answer> apply(Connection &connection, const PruneAttempts &command, ChangeSet &changes);
Result<SaveKeySleep::Answer> apply(Connection &connection, const SaveKeySleep &command, ChangeSet &changes);

// backup
Result<BackupDatabase::Answer> apply(Connection &connection, const BackupDatabase &command,
                                     ChangeSet &changes);

} // namespace viewtide::store
