// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/worktable.h"

#include "domain/engagement.h"

namespace viewtide::report {

namespace {

QList<Cell> workCells(const store::WorkRow &work)
{
    QStringList platforms;
    for (const catalogue::PlatformKey key : work.platforms)
        platforms.append(key.text());
    QStringList videos;
    for (const domain::VideoRef &video : work.videos)
        videos.append(video.text());
    const domain::VideoCounts &counts = work.totals.counts;
    const domain::CountCoverage &coverage = work.totals.coverage;
    const auto engagement = domain::videoEngagement(counts);
    return {work.key,
            textOrEmpty(work.title),
            qint64(work.totals.posts),
            platforms.join(QLatin1Char(' ')),
            work.campaigns.join(QStringLiteral(", ")),
            work.firstPostedAt,
            cell(counts.views),
            cell(counts.likes),
            cell(counts.comments),
            cell(counts.shares),
            cell(counts.saves),
            qint64(coverage.views),
            qint64(coverage.likes),
            qint64(coverage.comments),
            qint64(coverage.shares),
            qint64(coverage.saves),
            engagement ? Cell(engagement->value) : Cell(),
            videos.join(QLatin1Char(' '))};
}

} // namespace

Table worksTable(const QList<store::WorkRow> &works)
{
    Table table {.title = QStringLiteral("works"),
                 .columns = {QStringLiteral("work"), QStringLiteral("title"), QStringLiteral("posts"),
                             QStringLiteral("platforms"), QStringLiteral("campaigns"),
                             QStringLiteral("first_posted_at"), QStringLiteral("views"),
                             QStringLiteral("likes"), QStringLiteral("comments"), QStringLiteral("shares"),
                             QStringLiteral("saves"), QStringLiteral("views_posts"),
                             QStringLiteral("likes_posts"), QStringLiteral("comments_posts"),
                             QStringLiteral("shares_posts"), QStringLiteral("saves_posts"),
                             QStringLiteral("engagement"), QStringLiteral("videos")},
                 .rows = {}};
    for (const store::WorkRow &work : works)
        table.rows.append(workCells(work));
    return table;
}

} // namespace viewtide::report
