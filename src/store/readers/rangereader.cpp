// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/rangereaders.h"

#include "base/countsum.h"
#include "store/readers/chunks.h"
#include "store/readers/videorows.h"
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

/// Of both sources: one has seconds, the other milliseconds.
Status runForDays(Statement &select, DateRange days)
{
    const Timestamp from(days.first);
    const Timestamp to(days.last + std::chrono::days(1));
    return select.run(toEpochSeconds(from), toEpochSeconds(to), from, to);
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
    Statement select(connection, "posted_days_select");
    if (Status status = runForDays(select, query.range); !status)
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

Result<PostedCountsQuery::Answer> answer(Connection &connection, const PostedCountsQuery &query)
{
    Statement select(connection, "posted_counts_select");
    if (Status status = runForDays(select, query.range); !status)
        return status.error();
    QList<PostedCounts> posted;
    const Status fetched = select.forEach([&] {
        if (const auto platform = select.platform(1))
            posted.append({.campaign = CampaignId(select.integer(0)),
                           .platform = *platform,
                           .date = Date(std::chrono::days(select.integer(2))),
                           .counts = countsAt(select, 3).masked(static_cast<int>(select.integer(8)))});
    });
    if (!fetched)
        return fetched.error();
    return posted;
}

Result<TotalViewsQuery::Answer> answer(Connection &connection, const TotalViewsQuery &)
{
    Statement select(connection, "total_views_select");
    if (Status status = select.run(); !status)
        return status.error();
    CountSum views;
    const Status fetched = select.forEach([&] {
        if (select.platform(0))
            views.add(select.count(1));
    });
    if (!fetched)
        return fetched.error();
    return views.value();
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
