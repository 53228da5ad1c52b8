// SPDX-License-Identifier: GPL-3.0-or-later
// One work, many posts: the totals of a clip over all networks that it was posted to. Plain values, pure
// functions; null is not zero.
#pragma once

#include "base/timestamp.h"
#include "domain/video.h"

#include <QList>

#include <optional>

namespace viewtide::domain {

/// One of the posts of a work.
struct WorkPost
{
    catalogue::PlatformKey platform;
    QString nativeId;
    VideoCounts counts;
    Timestamp updatedAt;

    bool operator==(const WorkPost &) const = default;
};

/// Of how many posts each count is the sum.
struct CountCoverage
{
    int views = 0;
    int likes = 0;
    int comments = 0;
    int shares = 0;
    int saves = 0;

    bool operator==(const CountCoverage &) const = default;
};

struct WorkTotals
{
    int posts = 0; ///< a post that is tracked in several campaigns is one
    VideoCounts counts; ///< sums of the known counts; null where no post reports it
    CountCoverage coverage;

    bool operator==(const WorkTotals &) const = default;
};

/// The sum of the posts. A post that occurs twice (the same network and id) counts once, with the newer
/// numbers.
WorkTotals workTotals(const QList<WorkPost> &posts);

} // namespace viewtide::domain
