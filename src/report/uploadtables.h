// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads, rules and what the rules would move as tables of the exports. Pure: any thread.
#pragma once

#include "report/table.h"
#include "store/campaignrules.h"
#include "store/uploads.h"

namespace viewtide::report {

/// upload, status, reason, campaign, platform, post_id, native_id, ref_id ...: one row per network of a post.
Table uploadsTable(const QList<store::UploadRow> &uploads);

/// position, id, campaign, then one column per condition, empty where it is not set.
Table rulesTable(const QList<store::RuleRow> &rules);

/// One row per post that changes its campaign.
Table ruleMovesTable(const QList<store::RuleMove> &moves);

} // namespace viewtide::report
