// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about what was observed of videos over time. Plain values; readers as in queries.h.
#pragma once

#include "domain/corrections.h"
#include "domain/outlier.h"
#include "store/rows.h"

#include <QHash>

namespace viewtide::store {

/// All that was observed of one video, and what its views are compared with.
struct VideoHistory
{
    QList<domain::VideoSample> samples; ///< ascending
    /// The last videos that the same account posted on the same network before it, newest first.
    QList<domain::ComparedVideo> earlier;

    bool operator==(const VideoHistory &) const = default;
};

struct VideoHistoryQuery
{
    using Answer = VideoHistory;
    domain::VideoRef video;
};

/// How videos do for their age against those before them; those that cannot be compared are left out.
struct OutliersQuery
{
    using Answer = QHash<domain::VideoRef, domain::Outlier>;
    QList<std::pair<domain::VideoRef, Timestamp>> videos; ///< and when they were posted
};

/// An observation with the video that it is of.
struct VideoSampleRow
{
    domain::VideoRef video;
    QString campaignName;
    catalogue::PlatformKey platform;
    QString nativeId;
    domain::VideoSample sample;

    bool operator==(const VideoSampleRow &) const = default;
};

/// Observations in [from, to), ascending by video and time.
struct SamplesQuery
{
    using Answer = QList<VideoSampleRow>;
    std::optional<CampaignId> campaign;
    Timestamp from;
    Timestamp to;
};

} // namespace viewtide::store
