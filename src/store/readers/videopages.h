// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of a list of videos: the rows of some of them, and the first ones. Reader thread.
#pragma once

#include "base/result.h"
#include "store/videolist.h"

namespace viewtide::store {

class Connection;

Result<VideoPageQuery::Answer> answer(Connection &connection, const VideoPageQuery &query);
Result<VideoHeadQuery::Answer> answer(Connection &connection, const VideoHeadQuery &query);

} // namespace viewtide::store
