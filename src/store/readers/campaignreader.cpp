// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/readers.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

CampaignRow campaignFrom(const Statement &select)
{
    CampaignRow row;
    row.campaign = domain::Campaign {.id = CampaignId(select.integer(0)),
                                     .owner = domain::UserId(select.integer(1)),
                                     .name = select.text(2),
                                     .startsOn = select.date(3),
                                     .endsOn = select.date(4),
                                     .costCents = select.count(5),
                                     .currency = select.text(6),
                                     .targetViews = select.count(7)};
    row.posts = static_cast<int>(select.integer(8));
    row.totals = domain::VideoCounts {.views = select.count(9),
                                      .likes = select.count(10),
                                      .comments = select.count(11),
                                      .shares = select.count(12),
                                      .saves = select.count(13)};
    row.ratedPosts = static_cast<int>(select.integer(14));
    const qint64 ratedViews = select.integer(16);
    if (ratedViews > 0)
        row.engagementRate =
            static_cast<double>(select.integer(15)) / static_cast<double>(ratedViews) * 100.0;
    row.ownerName = select.text(17);
    return row;
}

Status addSparklines(Connection &connection, const CampaignsQuery &query, QList<CampaignRow> &rows)
{
    QHash<CampaignId, qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i)
        places.insert(rows.at(i).campaign.id, i);
    const auto days =
        answer(connection,
               CampaignDaysQuery {.range = DateRange::lastDays(query.today, query.sparklineDays),
                                  .campaign = std::nullopt});
    if (!days)
        return days.error();
    for (const CampaignDayRow &day : *days) {
        if (const auto place = places.constFind(day.campaign); place != places.constEnd())
            rows[*place].dailyViews.append(day.views);
    }
    return Done {};
}

} // namespace

Result<CampaignsQuery::Answer> answer(Connection &connection, const CampaignsQuery &query)
{
    QList<CampaignRow> rows;
    {
        Statement select(connection, "campaigns_select");
        if (Status status = select.run(); !status)
            return status.error();
        if (Status fetched = select.forEach([&] { rows.append(campaignFrom(select)); }); !fetched)
            return fetched.error();
    }
    if (Status status = addSparklines(connection, query, rows); !status)
        return status.error();
    return rows;
}

Result<CampaignDaysQuery::Answer> answer(Connection &connection, const CampaignDaysQuery &query)
{
    Statement select(connection, "campaign_days_select");
    if (Status status = select.run(query.range.first, query.range.last, query.campaign, query.campaign);
        !status)
        return status.error();
    QList<CampaignDayRow> rows;
    const Status fetched = select.forEach([&] {
        rows.append(CampaignDayRow {.campaign = CampaignId(select.integer(0)),
                                    .campaignName = select.text(1),
                                    .date = select.date(2).value_or(Date()),
                                    .posts = static_cast<int>(select.integer(3)),
                                    .views = select.integer(4),
                                    .likes = select.integer(5),
                                    .comments = select.integer(6),
                                    .shares = select.integer(7),
                                    .saves = select.integer(8)});
    });
    if (!fetched)
        return fetched.error();
    return rows;
}

} // namespace viewtide::store
