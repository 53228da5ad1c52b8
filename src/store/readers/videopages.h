// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of a list of videos: the rows of some of them, the first ones, and those that move most.
// Reader thread.
#pragma once

#include "base/result.h"
#include "store/ranges.h"
#include "store/videolist.h"

namespace viewtide::store {

class Connection;

Result<VideoPageQuery::Answer> answer(Connection &connection, const VideoPageQuery &query);
Result<VideoHeadQuery::Answer> answer(Connection &connection, const VideoHeadQuery &query);
Result<MoversQuery::Answer> answer(Connection &connection, const MoversQuery &query);

} // namespace viewtide::store
