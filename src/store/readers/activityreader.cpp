// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/historyreaders.h"
#include "store/readers/readers.h"
#include "store/statement.h"

#include <algorithm>

namespace viewtide::store {

namespace {

std::optional<ActivityRow> rowFrom(const Statement &select)
{
    const auto endpoints = catalogue::endpoints();
    const QString key = select.text(3);
    const auto endpoint = std::find_if(endpoints.begin(), endpoints.end(),
                                       [&key](const auto &row) { return key == QLatin1String(row.key); });
    const auto outcome = domain::outcomeFromKey(select.text(9));
    if (endpoint == endpoints.end() || !outcome)
        return std::nullopt;
    ActivityRow row;
    row.id = select.integer(0);
    row.profileName = select.text(2);
    row.attempt = domain::Attempt {.profile = ProfileId(select.integer(1)),
                                   .endpoint = endpoint->endpoint,
                                   .platform = select.platform(4),
                                   .subject = select.text(5),
                                   .at = select.time(6),
                                   .took = Millis(select.integer(7)),
                                   .requests = static_cast<int>(select.integer(8)),
                                   .outcome = *outcome,
                                   .error = errorKindFromKey(select.text(10)),
                                   .remoteCode = std::nullopt,
                                   .message = select.text(12)};
    row.caption = select.text(13);
    if (const auto code = select.count(11))
        row.attempt.remoteCode = static_cast<int>(*code);
    return row;
}

Result<QList<ActivityRow>> rowsOf(Statement &select)
{
    QList<ActivityRow> rows;
    const Status fetched = select.forEach([&] {
        if (auto row = rowFrom(select))
            rows.append(*std::move(row));
    });
    if (!fetched)
        return fetched.error();
    return rows;
}

/// What attempts_select.sql and attempts_count.sql are bound to; two outcomes, of which one may be both.
struct Wanted
{
    int isChosen = 0;
    QString one {};
    QString other {};
};

Wanted wantedBy(ActivityOutcomes outcomes)
{
    using domain::Outcome;
    switch (outcomes) {
    case ActivityOutcomes::Failures:
        return {1, toKey(Outcome::Failed), toKey(Outcome::Skipped)};
    case ActivityOutcomes::Updates:
        return {1, toKey(Outcome::Ok), toKey(Outcome::Ok)};
    case ActivityOutcomes::All:
        break;
    }
    return {};
}

} // namespace

Result<ActivityQuery::Answer> answer(Connection &connection, const ActivityQuery &query)
{
    const domain::TimeSpan span = query.span.value_or(domain::kAnyTime);
    const Wanted wanted = wantedBy(query.outcomes);
    Statement select(connection, "attempts_select");
    if (Status status =
            select.run(span.from, span.to, wanted.isChosen, wanted.one, wanted.other, query.limit);
        !status)
        return status.error();
    return rowsOf(select);
}

Result<ActivityCountQuery::Answer> answer(Connection &connection, const ActivityCountQuery &query)
{
    const domain::TimeSpan span = query.span.value_or(domain::kAnyTime);
    const Wanted wanted = wantedBy(query.outcomes);
    Statement select(connection, "attempts_count");
    if (Status status = select.run(span.from, span.to, wanted.isChosen, wanted.one, wanted.other); !status)
        return status.error();
    const qint64 rows = select.next() ? select.integer(0) : 0;
    if (Status status = select.outcome(); !status)
        return status.error();
    return rows;
}

Result<AccountAnswersQuery::Answer> answer(Connection &connection, const AccountAnswersQuery &query)
{
    Statement select(connection, "attempts_account_latest");
    if (Status status =
            select.run(query.since, catalogue::endpointRow(catalogue::Endpoint::SocialAnalytics).key);
        !status)
        return status.error();
    return rowsOf(select);
}

Result<ActivitySummaryQuery::Answer> answer(Connection &connection, const ActivitySummaryQuery &query)
{
    Statement select(connection, "attempts_summary");
    const Timestamp start(query.today);
    if (Status status = select.run(start, start + std::chrono::days(1)); !status)
        return status.error();
    ActivitySummary summary;
    if (select.next())
        summary = ActivitySummary {.requestsToday = select.integer(0),
                                   .failuresToday = select.integer(1),
                                   .lastOkAt = select.maybeTime(2)};
    if (Status status = select.outcome(); !status)
        return status.error();
    return summary;
}

} // namespace viewtide::store
