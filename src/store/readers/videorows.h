// SPDX-License-Identifier: GPL-3.0-or-later
// The unified view over both sources, as the video and the report readers ask for it. Reader thread.
#pragma once

#include "base/result.h"
#include "store/queries.h"

namespace viewtide::store {

class Connection;

/// When a video was posted, as far as anybody told.
struct Posted
{
    Timestamp at;
    bool isAssumed = false;

    /// In these days (UTC), an open end is far away. A time that nobody told is in no days but all.
    bool isIn(std::optional<Date> from, std::optional<Date> to) const;
};

struct VideoSelection
{
    Timestamp now;
    std::optional<CampaignId> campaign;
    std::optional<Date> from;
    std::optional<Date> to; ///< included
    domain::ReportId report; ///< only its campaigns, and its hidden videos are marked; invalid: none
};

Result<QList<VideoRow>> selectVideos(Connection &connection, const VideoSelection &selection);

} // namespace viewtide::store
