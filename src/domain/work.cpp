// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/work.h"

#include <QHash>

#include <array>

namespace viewtide::domain {

namespace {

struct Sum
{
    std::optional<qint64> VideoCounts::*count;
    int CountCoverage::*coverage;
};

constexpr std::array kSums {
    Sum {&VideoCounts::views, &CountCoverage::views}, Sum {&VideoCounts::likes, &CountCoverage::likes},
    Sum {&VideoCounts::comments, &CountCoverage::comments},
    Sum {&VideoCounts::shares, &CountCoverage::shares}, Sum {&VideoCounts::saves, &CountCoverage::saves}};

void add(WorkTotals &totals, const VideoCounts &counts)
{
    ++totals.posts;
    for (const Sum &sum : kSums) {
        const std::optional<qint64> &part = counts.*sum.count;
        if (!part)
            continue;
        totals.counts.*sum.count = (totals.counts.*sum.count).value_or(0) + *part;
        ++(totals.coverage.*sum.coverage);
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
