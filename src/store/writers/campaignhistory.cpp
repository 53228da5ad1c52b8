// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/readers.h"
#include "store/statement.h"
#include "store/writers/campaignwriters.h"

#include "catalogue/endpoint.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace viewtide::store {

using std::chrono::days;

namespace {

CampaignDayRow sumsFrom(const Statement &select, Date day)
{
    return CampaignDayRow {.campaign = CampaignId(select.integer(0)),
                           .campaignName = {},
                           .date = day,
                           .posts = static_cast<int>(select.integer(1)),
                           .views = select.integer(2),
                           .likes = select.integer(3),
                           .comments = select.integer(4),
                           .shares = select.integer(5),
                           .saves = select.integer(6)};
}

Result<QList<CampaignDayRow>> pastSums(Connection &connection, Date day,
                                       const RebuildCampaignPerformance &command)
{
    const qint64 endsAt = toEpochMs(Timestamp(day + days(1)));
    const qint64 asOf = command.membership == Membership::Then ? endsAt : std::numeric_limits<qint64>::max();
    Statement select(connection, "campaign_past_sums_select");
    if (Status status = select.run(endsAt, asOf, command.campaign, command.campaign); !status)
        return status.error();
    QList<CampaignDayRow> rows;
    const Status fetched = select.forEach([&] { rows.append(sumsFrom(select, day)); });
    if (!fetched)
        return fetched.error();
    return rows;
}

Status write(Connection &connection, const CampaignDayRow &row, Timestamp now)
{
    Statement upsert(connection, "campaign_day_upsert");
    return upsert.run(row.campaign, row.date, row.posts, row.views, row.likes, row.comments, row.shares,
                      row.saves, now);
}

/// Rows of campaigns that have nothing on that day and were not there: made by an earlier rebuild, from
/// videos that are elsewhere by now. Left alone, those videos would count twice.
Result<int> removeStale(Connection &connection, const QList<CampaignDayRow> &before,
                        const QList<CampaignDayRow> &rows)
{
    int removed = 0;
    for (const CampaignDayRow &row : before) {
        const bool stays = std::any_of(rows.cbegin(), rows.cend(), [&row](const CampaignDayRow &made) {
            return made.campaign == row.campaign;
        });
        if (stays)
            continue;
        Statement remove(connection, "campaign_day_delete");
        if (Status status = remove.run(row.campaign, row.date); !status)
            return status.error();
        ++removed;
    }
    return removed;
}

/// Days of the range on which a video was asked or observed, or that have rows.
Result<QList<Date>> observedDays(Connection &connection, const DateRange &range)
{
    const Timestamp from(range.first);
    const Timestamp to(range.last + days(1));
    QList<Date> list;
    {
        Statement select(connection, "observed_days_select");
        const char *const endpoint = catalogue::endpointRow(catalogue::Endpoint::PostAnalytics).key;
        if (Status status = select.run(from, to, from, to, from, to, endpoint); !status)
            return status.error();
        const Status fetched = select.forEach([&] { list.append(Date(days(select.integer(0)))); });
        if (!fetched)
            return fetched.error();
    }
    const auto recorded = answer(connection, CampaignDaysQuery {.range = range, .campaign = std::nullopt});
    if (!recorded)
        return recorded.error();
    for (const CampaignDayRow &row : *recorded)
        list.append(row.date);
    std::sort(list.begin(), list.end());
    list.resize(std::distance(list.begin(), std::unique(list.begin(), list.end())));
    return list;
}

} // namespace

Result<Rebuilt> rebuildDay(Connection &connection, Date day, const RebuildCampaignPerformance &command)
{
    const auto rows = pastSums(connection, day, command);
    if (!rows)
        return rows.error();
    const auto before =
        answer(connection, CampaignDaysQuery {.range = {day, day}, .campaign = command.campaign});
    if (!before)
        return before.error();
    const auto removed = removeStale(connection, *before, *rows);
    if (!removed)
        return removed.error();
    Rebuilt rebuilt {.days = 1, .rows = static_cast<int>(rows->size()), .changed = *removed};
    for (const CampaignDayRow &row : *rows) {
        const bool isSame = std::any_of(before->cbegin(), before->cend(), [&row](CampaignDayRow known) {
            known.campaignName.clear();
            return known == row;
        });
        if (!isSame)
            ++rebuilt.changed;
        if (Status status = write(connection, row, command.now); !status)
            return status.error();
    }
    return rebuilt;
}

Result<RebuildCampaignPerformance::Answer>
apply(Connection &connection, const RebuildCampaignPerformance &command, domain::ChangeSet &changes)
{
    if (command.range.last >= dateOf(command.now))
        return invalid(
            QCoreApplication::translate(
                "CampaignHistory", "Only days that are over (in UTC) are made again; the last one is %1.")
                .arg(toIsoDate(dateOf(command.now) - days(1))));
    const auto list = observedDays(connection, command.range);
    if (!list)
        return list.error();
    Rebuilt sum;
    for (const Date day : *list) {
        const auto rebuilt = rebuildDay(connection, day, command);
        if (!rebuilt)
            return rebuilt;
        ++sum.days;
        sum.rows += rebuilt->rows;
        sum.changed += rebuilt->changed;
    }
    if (sum.changed > 0)
        changes.areas |= domain::Area::Campaigns;
    return sum;
}

Status closeDayBefore(Connection &connection, Date today, Timestamp now)
{
    std::optional<Date> open;
    {
        Statement select(connection, "campaign_open_day_select");
        if (Status status = select.run(today); !status)
            return status;
        if (select.next()) {
            const auto day = select.date(0);
            if (day && select.time(1) < Timestamp(*day + days(1)))
                open = day;
        }
        if (Status status = select.outcome(); !status)
            return status;
    }
    if (!open)
        return Done {};
    const auto closed = rebuildDay(connection, *open, {.campaign = std::nullopt, .range = {}, .now = now});
    return closed ? Status(Done {}) : Status(closed.error());
}

} // namespace viewtide::store
