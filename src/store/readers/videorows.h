// SPDX-License-Identifier: GPL-3.0-or-later
// The unified view over both sources, as the video and the report readers ask for it. Reader thread.
#pragma once

#include "base/result.h"
#include "store/queries.h"

namespace viewtide::store {

class Connection;
class Statement;

/// When a video was posted, as far as anybody told.
struct Posted
{
    Timestamp at;
    bool isAssumed = false;

    /// A time that nobody told is in no span, only in all time (null).
    bool isIn(const std::optional<domain::TimeSpan> &span) const;
};

struct VideoSelection
{
    Timestamp now;
    std::optional<CampaignId> campaign;
    std::optional<domain::TimeSpan> posted; ///< null: at any time
    domain::ReportId report; ///< only its campaigns, and its hidden videos are marked; invalid: none
};

/// Views, likes, comments, shares and saves in five columns from this one on.
domain::VideoCounts countsAt(const Statement &select, int column);

/// A row of videos_select; nothing if it is of a network that is not known (any more).
std::optional<VideoRow> videoFrom(const Statement &select, Timestamp dayBefore);

Result<QList<VideoRow>> selectVideos(Connection &connection, const VideoSelection &selection);

} // namespace viewtide::store
