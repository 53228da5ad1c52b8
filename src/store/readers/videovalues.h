// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of videos is sorted by, one number for each video: the count or time itself, or the place of
// a text among the others. Lister's thread.
#pragma once

#include "base/result.h"
#include "store/videolist.h"

#include <functional>
#include <limits>

namespace viewtide::store {

class Connection;
class Statement;
class TextSearch;

/// Sorts last in both directions.
inline constexpr qint64 kUnknownValue = std::numeric_limits<qint64>::min();

/// Calls visit(slot) for each row of a statement that begins with source (0, 1) and id.
Status forEachVideo(const VideoKeys &keys, Statement &select, const std::function<void(size_t)> &visit);

/// By what the database knows beside the keys; not for Network, Campaign, Source, Posted and Caption.
Result<std::vector<qint64>> valuesOf(Connection &connection, const VideoKeys &keys, VideoOrder order,
                                     Timestamp now);

/// By caption: letters without case and accents; no caption is unknown. `texts` begin with the caption and
/// go on after a tab.
std::vector<qint64> captionRanks(const TextSearch &texts);

} // namespace viewtide::store
