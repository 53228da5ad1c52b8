// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules say of the posts that are there: the one place that both the preview and the applying ask.
// Any thread that owns a connection.
#pragma once

#include "domain/history.h"
#include "store/campaignrules.h"

namespace viewtide::store {

class Connection;

Result<QList<RuleRow>> loadRules(Connection &connection);
QList<domain::CampaignRule> plainRules(const QList<RuleRow> &rows);

/// A post whose campaign or whose rule is to change.
struct PlannedPost
{
    RuleMove move;
    bool isMove = false; ///< else only the rule is another
};

struct RulePlan
{
    int posts = 0;
    int byHand = 0;
    QList<PlannedPost> changes;

    RulePreview preview() const;
};

/// Fails with NotFound until there is a workspace.
Result<RulePlan> planRules(Connection &connection);

} // namespace viewtide::store
