// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/readers.h"
#include "store/statement.h"

namespace viewtide::store {

Result<BackfillStatesQuery::Answer> answer(Connection &connection, const BackfillStatesQuery & /* query */)
{
    Statement select(connection, "account_backfills_select");
    if (Status status = select.run(); !status)
        return status.error();
    QList<BackfillState> states;
    const Status fetched = select.forEach([&] {
        if (const auto platform = select.platform(1))
            states.append({.profile = ProfileId(select.integer(0)),
                           .platform = *platform,
                           .askedAt = select.time(2),
                           .days = static_cast<int>(select.integer(3)),
                           .tries = static_cast<int>(select.integer(4)),
                           .retryAt = select.maybeTime(5)});
    });
    if (!fetched)
        return fetched.error();
    return states;
}

} // namespace viewtide::store
