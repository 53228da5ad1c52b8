// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/rulereaders.h"
#include "store/ruleplan.h"

namespace viewtide::store {

Result<RulesQuery::Answer> answer(Connection &connection, const RulesQuery &)
{
    return loadRules(connection);
}

Result<RulePreviewQuery::Answer> answer(Connection &connection, const RulePreviewQuery &)
{
    const auto plan = planRules(connection);
    if (!plan)
        return plan.error();
    return plan->preview();
}

} // namespace viewtide::store
