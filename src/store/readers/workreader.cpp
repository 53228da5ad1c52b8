// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/readers.h"

#include <QSet>

#include <algorithm>

namespace viewtide::store {

namespace {

WorkRow workFrom(QList<const VideoRow *> posts)
{
    std::sort(posts.begin(), posts.end(), [](const VideoRow *a, const VideoRow *b) {
        return std::pair(a->postedAt, a->ref) < std::pair(b->postedAt, b->ref);
    });
    WorkRow work;
    work.key = posts.first()->work;
    work.firstPostedAt = posts.first()->postedAt;
    QList<domain::WorkPost> counted;
    for (const VideoRow *post : std::as_const(posts)) {
        work.videos.append(post->ref);
        if (work.title.isEmpty())
            work.title = post->caption.trimmed();
        if (!work.platforms.contains(post->platform))
            work.platforms.append(post->platform);
        if (!work.campaigns.contains(post->campaignName))
            work.campaigns.append(post->campaignName);
        counted.append({.platform = post->platform,
                        .nativeId = post->nativeId,
                        .counts = post->counts,
                        .updatedAt = post->updatedAt});
    }
    std::sort(work.platforms.begin(), work.platforms.end());
    work.totals = domain::workTotals(counted);
    return work;
}

} // namespace

QList<WorkRow> worksOf(const QList<VideoRow> &videos)
{
    QHash<QString, QList<const VideoRow *>> posts;
    for (const VideoRow &video : videos)
        posts[video.work].append(&video);
    QList<WorkRow> works;
    works.reserve(posts.size());
    for (const QList<const VideoRow *> &some : std::as_const(posts))
        works.append(workFrom(some));
    std::sort(works.begin(), works.end(), [](const WorkRow &a, const WorkRow &b) {
        return a.firstPostedAt != b.firstPostedAt ? a.firstPostedAt > b.firstPostedAt
                                                  : a.videos.first() < b.videos.first();
    });
    return works;
}

Result<WorksQuery::Answer> answer(Connection &connection, const WorksQuery &query)
{
    const auto videos =
        answer(connection, VideosQuery {.now = query.now, .campaign = std::nullopt, .posted = std::nullopt});
    if (!videos)
        return videos.error();
    return worksOf(*videos);
}

} // namespace viewtide::store
