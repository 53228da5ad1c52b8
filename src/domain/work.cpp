// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/work.h"

#include <QHash>

#include <array>

namespace viewtide::domain {

namespace {

/// In the order of kVideoCounts.
constexpr std::array kCoverage {&CountCoverage::views, &CountCoverage::likes, &CountCoverage::comments,
                                &CountCoverage::shares, &CountCoverage::saves};

void add(WorkTotals &totals, const VideoCounts &counts)
{
    ++totals.posts;
    totals.counts += counts;
    for (std::size_t i = 0; i < kVideoCounts.size(); ++i) {
        if (counts.*kVideoCounts.at(i).member)
            ++(totals.coverage.*kCoverage.at(i));
    }
}

} // namespace

WorkTotals workTotals(const QList<WorkPost> &posts)
{
    WorkTotals totals;
    QHash<std::pair<quint8, QString>, WorkPost> newest;
    for (const WorkPost &post : posts) {
        if (post.nativeId.isEmpty()) {
            add(totals, post.counts);
            continue;
        }
        const auto key = std::pair(post.platform.index(), post.nativeId);
        const auto known = newest.constFind(key);
        if (known == newest.constEnd() || known->updatedAt < post.updatedAt)
            newest.insert(key, post);
    }
    for (const WorkPost &post : std::as_const(newest))
        add(totals, post.counts);
    return totals;
}

} // namespace viewtide::domain
