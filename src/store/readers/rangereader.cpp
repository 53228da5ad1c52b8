// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/rangereaders.h"

#include "store/readers/chunks.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

std::optional<ViewsWon> wonFrom(const Statement &select)
{
    const std::optional<qint64> last = select.count(1);
    const std::optional<qint64> anchor = select.count(2);
    const std::optional<qint64> first = select.count(3);
    const std::optional<Timestamp> since = select.maybeTime(4);
    if (!last || !first || !since)
        return std::nullopt;
    return ViewsWon {.net = *last - anchor.value_or(*first), .isPartial = !anchor, .since = *since};
}

} // namespace

Result<RecordedDaysQuery::Answer> answer(Connection &connection, const RecordedDaysQuery &query)
{
    Statement select(connection, "recorded_days_select");
    if (Status status = select.run(query.today, query.today); !status)
        return status.error();
    std::optional<DateRange> days;
    const Status fetched = select.forEach([&] {
        const std::optional<Date> first = select.date(0);
        const std::optional<Date> last = select.date(1);
        if (first && last)
            days = DateRange {*first, *last};
    });
    if (!fetched)
        return fetched.error();
    return days;
}

Result<PostedDaysQuery::Answer> answer(Connection &connection, const PostedDaysQuery &query)
{
    const Timestamp from(query.range.first);
    const Timestamp to(query.range.last + std::chrono::days(1));
    Statement select(connection, "posted_days_select");
    if (Status status = select.run(toEpochSeconds(from), toEpochSeconds(to), from, to); !status)
        return status.error();
    QList<PostedDay> days;
    const Status fetched = select.forEach([&] {
        days.append({.campaign = CampaignId(select.integer(0)),
                     .date = Date(std::chrono::days(select.integer(1))),
                     .videos = static_cast<int>(select.integer(2))});
    });
    if (!fetched)
        return fetched.error();
    return days;
}

Result<ViewsWonQuery::Answer> answer(Connection &connection, const ViewsWonQuery &query)
{
    QHash<domain::VideoRef, ViewsWon> won;
    const Status read =
        inChunks(query.videos, [&](domain::VideoSource source, const QList<qint64> &ids) -> Status {
            Statement select(connection, "views_won_select");
            if (Status status = select.runWithIds(ids, query.span.to, query.span.from, domain::toKey(source));
                !status)
                return status;
            return select.forEach([&] {
                if (const auto views = wonFrom(select))
                    won.insert({source, select.integer(0)}, *views);
            });
        });
    if (!read)
        return read.error();
    return won;
}

} // namespace viewtide::store
