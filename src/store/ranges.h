// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages ask for the range of the header: which days there are, which videos were posted on them, and
// the views that videos won. Plain values; readers as in queries.h.
#pragma once

#include "domain/daycut.h"
#include "store/rows.h"

#include <QHash>

namespace viewtide::store {

/// From the first to the last day of which an account has a row, up to today; null without rows.
struct RecordedDaysQuery
{
    using Answer = std::optional<DateRange>;
    Date today;
};

struct PostedDay
{
    CampaignId campaign;
    Date date; ///< UTC
    int videos = 0;

    bool operator==(const PostedDay &) const = default;
};

/// How many videos of each campaign were posted on each day; not those of which nobody told when.
struct PostedDaysQuery
{
    using Answer = QList<PostedDay>;
    DateRange range;
};

/// What figures of the videos of a range are made of.
struct PostedCounts
{
    CampaignId campaign;
    catalogue::PlatformKey platform;
    Date date; ///< UTC
    domain::VideoCounts counts; ///< null where the network never reported it

    bool operator==(const PostedCounts &) const = default;
};

/// One entry for each video that was posted on these days, in no order; not those of which nobody told when.
struct PostedCountsQuery
{
    using Answer = QList<PostedCounts>;
    DateRange range;
};

/// The views of all videos so far; null if no network told any.
struct TotalViewsQuery
{
    using Answer = std::optional<qint64>;
};

/// Earned::net() of the views in a range, from the observations at its ends: what lies between cancels out.
struct ViewsWon
{
    qint64 net = 0;
    bool isPartial = false; ///< the range starts before the first observation
    Timestamp since; ///< the first observation of all

    bool operator==(const ViewsWon &) const = default;
};

/// A video without an observation before the end of the range has no entry.
struct ViewsWonQuery
{
    using Answer = QHash<domain::VideoRef, ViewsWon>;
    QList<domain::VideoRef> videos;
    domain::TimeSpan span;
};

/// The videos that won most views in the last 24 hours, as VideoRow::viewsLastDay tells it, most first; those
/// that won none are not among them.
struct MoversQuery
{
    using Answer = QList<VideoRow>;
    Timestamp now;
    int limit = 1;
};

} // namespace viewtide::store
