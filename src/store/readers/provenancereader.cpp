// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/insightreaders.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

Result<std::optional<StoredAnswer>> storedIn(Statement &select)
{
    std::optional<StoredAnswer> stored;
    const Status fetched =
        select.forEach([&] { stored = StoredAnswer {.json = select.text(0), .at = select.time(1)}; });
    if (!fetched)
        return fetched.error();
    return stored;
}

} // namespace

Result<StoredVideoAnswerQuery::Answer> answer(Connection &connection, const StoredVideoAnswerQuery &query)
{
    Statement select(connection, "sample_extra_select");
    if (Status status = select.run(domain::toKey(query.video.source), query.video.row); !status)
        return status.error();
    return storedIn(select);
}

Result<StoredAccountAnswerQuery::Answer> answer(Connection &connection, const StoredAccountAnswerQuery &query)
{
    Statement select(connection, "account_raw_select");
    if (Status status = select.run(query.profile, query.platform, query.date); !status)
        return status.error();
    return storedIn(select);
}

} // namespace viewtide::store
