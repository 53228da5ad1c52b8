// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/endpoint.h"
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

Result<AccountTriesQuery::Answer> answer(Connection &connection, const AccountTriesQuery &query)
{
    const QString accounts =
        QString::fromLatin1(catalogue::endpointRow(catalogue::Endpoint::SocialAnalytics).key);
    Statement select(connection, "account_tries_select");
    if (Status status =
            select.run(Timestamp(query.range.first), Timestamp(query.range.last + std::chrono::days(1)));
        !status)
        return status.error();
    QList<AccountTry> tries;
    const Status fetched = select.forEach([&] {
        tries.append({.profile = ProfileId(select.integer(0)),
                      .platform = select.platform(1),
                      .isAboutAccounts = select.text(2) == accounts,
                      .date = Date(std::chrono::days(select.integer(3))),
                      .error = errorKindFromKey(select.text(4))});
    });
    if (!fetched)
        return fetched.error();
    return tries;
}

} // namespace viewtide::store
