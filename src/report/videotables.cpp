// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/builders.h"

#include "domain/engagement.h"
#include "report/documenttext.h"

namespace viewtide::report {

using domain::VideoCounts;
using store::CampaignRow;
using store::VideoRow;

namespace {

QStringList countColumns()
{
    return {QStringLiteral("views"),           QStringLiteral("likes"), QStringLiteral("comments"),
            QStringLiteral("shares"),          QStringLiteral("saves"), QStringLiteral("engagement"),
            QStringLiteral("engagement_parts")};
}

/// The five counts, their engagement, and of how many of the four parts it is the sum.
QList<Cell> countCells(const VideoCounts &counts)
{
    const auto engagement = domain::videoEngagement(counts);
    return {cell(counts.views),
            cell(counts.likes),
            cell(counts.comments),
            cell(counts.shares),
            cell(counts.saves),
            engagement ? Cell(engagement->value) : Cell(),
            qint64(engagement ? engagement->known : 0)};
}

QList<Cell> videoCells(const VideoRow &video)
{
    return QList<Cell> {video.campaignName,          video.platform.text(),
                        textOrEmpty(video.nativeId), video.postedAssumed ? Cell() : Cell(video.postedAt),
                        textOrEmpty(video.url),      textOrEmpty(video.caption)}
    + countCells(video.counts)
        + QList<Cell> {cell(domain::videoEngagementRate(video.counts)),
                       cell(video.viewsLastDay),
                       video.updatedAt,
                       toKey(video.ref.source),
                       video.ref.text(),
                       textOrEmpty(video.thumbnailUrl),
                       video.typed ? QStringLiteral("typed") : QStringLiteral("network"),
                       video.lastError ? Cell(toKey(*video.lastError)) : Cell(),
                       textOrEmpty(countNames(video.typedMask)),
                       video.postedAssumed ? Cell(video.postedAt) : Cell(),
                       video.goneSince ? Cell(*video.goneSince) : Cell()};
}

std::optional<double> costOf(const domain::Campaign &campaign)
{
    if (!campaign.costCents)
        return std::nullopt;
    return static_cast<double>(*campaign.costCents) / 100.0;
}

std::optional<double> targetReached(const CampaignRow &row)
{
    if (row.campaign.targetViews.value_or(0) <= 0 || !row.totals.views)
        return std::nullopt;
    return static_cast<double>(*row.totals.views) / static_cast<double>(*row.campaign.targetViews) * 100.0;
}

QList<Cell> campaignCells(const CampaignRow &row)
{
    const auto cost = costOf(row.campaign);
    return QList<Cell> {row.campaign.name, cell(row.campaign.startsOn), cell(row.campaign.endsOn),
                        qint64(row.posts)}
    + countCells(row.totals)
        + QList<Cell> {cell(row.engagementRate),
                       qint64(row.ratedPosts),
                       cell(cost),
                       textOrEmpty(row.campaign.currency),
                       cell(domain::cpm(cost, row.totals.views)),
                       cell(row.campaign.targetViews),
                       cell(targetReached(row)),
                       row.campaign.id.value(),
                       textOrEmpty(row.ownerName)};
}

} // namespace

Table videosTable(const QList<VideoRow> &videos)
{
    Table table {.title = QStringLiteral("videos"),
                 .columns = QStringList {QStringLiteral("campaign"), QStringLiteral("platform"),
                                         QStringLiteral("video_id"), QStringLiteral("posted_at"),
                                         QStringLiteral("video_url"), QStringLiteral("caption")}
                     + countColumns()
                     + QStringList {QStringLiteral("engagement_rate_by_views"),
                                    QStringLiteral("views_last_day"), QStringLiteral("updated_at"),
                                    QStringLiteral("source"), QStringLiteral("ref"),
                                    QStringLiteral("thumbnail_url"), QStringLiteral("numbers_from"),
                                    QStringLiteral("last_error"), QStringLiteral("typed"),
                                    QStringLiteral("posted_by"), QStringLiteral("gone_since")},
                 .rows = {}};
    for (const VideoRow &video : videos)
        table.rows.append(videoCells(video));
    return table;
}

Table campaignsTable(const QList<CampaignRow> &campaigns)
{
    Table table {.title = QStringLiteral("campaigns"),
                 .columns = QStringList {QStringLiteral("campaign"), QStringLiteral("starts_on"),
                                         QStringLiteral("ends_on"), QStringLiteral("posts")}
                     + countColumns()
                     + QStringList {QStringLiteral("engagement_rate_by_views"), QStringLiteral("rated_posts"),
                                    QStringLiteral("cost"), QStringLiteral("currency"), QStringLiteral("cpm"),
                                    QStringLiteral("target_views"), QStringLiteral("target_percent"),
                                    QStringLiteral("campaign_id"), QStringLiteral("owner")},
                 .rows = {}};
    for (const CampaignRow &campaign : campaigns)
        table.rows.append(campaignCells(campaign));
    return table;
}

VideoCounts totalsOf(const QList<VideoRow> &videos)
{
    VideoCounts totals;
    for (const VideoRow &video : videos)
        totals += video.counts;
    return totals;
}

} // namespace viewtide::report
