// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of ranges.h on the read-only connection. Reader thread, inside a read transaction.
#pragma once

#include "base/result.h"
#include "store/ranges.h"

namespace viewtide::store {

class Connection;

Result<RecordedDaysQuery::Answer> answer(Connection &connection, const RecordedDaysQuery &query);
Result<PostedDaysQuery::Answer> answer(Connection &connection, const PostedDaysQuery &query);
Result<PostedCountsQuery::Answer> answer(Connection &connection, const PostedCountsQuery &query);
Result<TotalViewsQuery::Answer> answer(Connection &connection, const TotalViewsQuery &query);
Result<ViewsWonQuery::Answer> answer(Connection &connection, const ViewsWonQuery &query);

} // namespace viewtide::store
