// SPDX-License-Identifier: GPL-3.0-or-later
// What the questions of campaignrules.h and uploads.h do on the read-only connection: rulereader,
// uploadreader. Reader thread, inside a read transaction.
#pragma once

#include "base/result.h"
#include "store/campaignrules.h"
#include "store/uploads.h"

namespace viewtide::store {

class Connection;

// rulereader
Result<RulesQuery::Answer> answer(Connection &connection, const RulesQuery &query);
Result<RulePreviewQuery::Answer> answer(Connection &connection, const RulePreviewQuery &query);

// uploadreader
Result<UploadsQuery::Answer> answer(Connection &connection, const UploadsQuery &query);
Result<OverduePostsQuery::Answer> answer(Connection &connection, const OverduePostsQuery &query);

} // namespace viewtide::store
