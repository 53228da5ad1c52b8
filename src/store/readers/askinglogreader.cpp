// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/askinglog.h"
#include "store/readers/historyreaders.h"
#include "store/statement.h"

#include "catalogue/endpoint.h"

namespace viewtide::store {

namespace {

Date dayFrom(qint64 number)
{
    return Date(std::chrono::days(number));
}

Status readDays(Connection &connection, const DateRange &range, domain::AskingLog &log)
{
    Statement since(connection, "attempts_since");
    if (Status status = since.run(); !status)
        return status;
    if (since.next()) {
        if (const auto first = since.maybeTime(0))
            log.since = dateOf(*first);
    }
    if (Status status = since.outcome(); !status)
        return status;
    Statement days(connection, "attempts_days");
    if (Status status = days.run(Timestamp(range.first), Timestamp(range.last + std::chrono::days(1)));
        !status)
        return status;
    return days.forEach([&] { log.askedDays.append(dayFrom(days.integer(0))); });
}

} // namespace

Result<AskingLogQuery::Answer> answer(Connection &connection, const AskingLogQuery &query)
{
    domain::AskingLog log;
    if (Status status = readDays(connection, query.range, log); !status)
        return status.error();
    Statement failures(connection, "attempts_account_failures");
    if (Status status =
            failures.run(catalogue::endpointRow(catalogue::Endpoint::SocialAnalytics).key,
                         Timestamp(query.range.first), Timestamp(query.range.last + std::chrono::days(1)));
        !status)
        return status.error();
    const Status fetched = failures.forEach([&] {
        log.failures.append({.profile = domain::ProfileId(failures.integer(0)),
                             .platform = failures.platform(1),
                             .date = dayFrom(failures.integer(2)),
                             .error = errorKindFromKey(failures.text(3))});
    });
    if (!fetched)
        return fetched.error();
    return log;
}

} // namespace viewtide::store
