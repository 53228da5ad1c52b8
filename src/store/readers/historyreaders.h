// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of history.h, owners.h and askinglog.h on the read-only connection: historyreader,
// ownerreader, askinglogreader, activityreader. Reader thread, inside a read transaction.
#pragma once

#include "base/result.h"
#include "store/askinglog.h"
#include "store/history.h"
#include "store/owners.h"

namespace viewtide::store {

class Connection;

// historyreader
Result<VideoHistoryQuery::Answer> answer(Connection &connection, const VideoHistoryQuery &query);
Result<OutliersQuery::Answer> answer(Connection &connection, const OutliersQuery &query);
Result<SamplesQuery::Answer> answer(Connection &connection, const SamplesQuery &query);
/// The last `limit` videos of the account of this one before it, newest first.
Result<QList<domain::ComparedVideo>> earlierVideos(Connection &connection, const domain::VideoRef &video,
                                                   int limit);

// ownerreader
Result<OwnersQuery::Answer> answer(Connection &connection, const OwnersQuery &query);

// askinglogreader
Result<AskingLogQuery::Answer> answer(Connection &connection, const AskingLogQuery &query);

// activityreader
Result<AccountAnswersQuery::Answer> answer(Connection &connection, const AccountAnswersQuery &query);

} // namespace viewtide::store
