// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigngain.h"

namespace viewtide::models {

namespace {

/// Posted after the day `before`, up to the day `last`.
int postedBetween(const PostedDays &posted, domain::CampaignId campaign, Date before, Date last)
{
    int count = 0;
    const auto end = posted.upper_bound({campaign, last});
    for (auto day = posted.upper_bound({campaign, before}); day != end; ++day)
        count += day->second;
    return count;
}

void take(WonViews &won, const store::CampaignDayRow &row, qint64 change)
{
    won.sum = won.sum.value_or(0) + change;
    if (won.parts.isEmpty() || won.parts.constLast().campaign != row.campaign)
        won.parts.append({.campaign = row.campaign, .name = row.campaignName});
    won.parts.last().views += change;
}

} // namespace

PostedDays postedDays(const QList<store::PostedCounts> &videos)
{
    PostedDays posted;
    for (const store::PostedCounts &video : videos)
        ++posted[{video.campaign, video.date}];
    return posted;
}

PostedDays postedDays(const QList<store::PostedDay> &days)
{
    PostedDays posted;
    for (const store::PostedDay &day : days)
        posted[{day.campaign, day.date}] += day.videos;
    return posted;
}

std::optional<qint64> viewsWon(const store::CampaignDayRow &before, const store::CampaignDayRow &day,
                               const PostedDays &posted)
{
    const int joined = day.posts - before.posts;
    if (joined < 0)
        return std::nullopt;
    if (joined > 0 && joined > postedBetween(posted, day.campaign, before.date, day.date))
        return std::nullopt;
    return day.views - before.views;
}

/// A campaign that starts in the range has no level to start from: its first day is not credited.
WonViews viewsWonIn(const QList<store::CampaignDayRow> &rows, const PostedDays &posted, DateRange range)
{
    WonViews won;
    won.curve.resize(range.days());
    const Date base = range.first - std::chrono::days(1);
    const store::CampaignDayRow *last = nullptr;
    for (const store::CampaignDayRow &row : rows) {
        const bool follows = last && last->campaign == row.campaign && last->date >= base;
        const store::CampaignDayRow *const before = follows ? last : nullptr;
        last = &row;
        if (!range.contains(row.date))
            continue;
        const std::optional<qint64> change = before ? viewsWon(*before, row, posted) : std::nullopt;
        if (!change) {
            ++(before ? won.unknown : won.begun);
            continue;
        }
        take(won, row, *change);
        std::optional<double> &day = won.curve[(row.date - range.first).count()];
        if (row.date - before->date == std::chrono::days(1))
            day = day.value_or(0) + double(*change);
    }
    return won;
}

WonViews wonTogether(const QList<WonViews> &campaigns)
{
    WonViews together;
    for (const WonViews &won : campaigns) {
        if (won.sum)
            together.sum = together.sum.value_or(0) + *won.sum;
        together.begun += won.begun;
        together.unknown += won.unknown;
    }
    return together;
}

QList<CampaignDay> withDifferences(const QList<store::CampaignDayRow> &rows, const PostedDays &posted)
{
    QList<CampaignDay> days;
    days.reserve(rows.size());
    const store::CampaignDayRow *before = nullptr;
    for (const store::CampaignDayRow &row : rows) {
        const bool follows = before && row.date - before->date == std::chrono::days(1);
        if (follows)
            days.prepend({row, viewsWon(*before, row, posted), row.posts - before->posts});
        else
            days.prepend({row, std::nullopt});
        before = &row;
    }
    return days;
}

} // namespace viewtide::models
