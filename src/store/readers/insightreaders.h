// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of alerts.h and insights.h on the read-only connection: alertreader, insightreader. Reader
// thread, inside a read transaction.
#pragma once

#include "base/result.h"
#include "store/alerts.h"
#include "store/insights.h"

namespace viewtide::store {

class Connection;

// alertreader
Result<AlertsQuery::Answer> answer(Connection &connection, const AlertsQuery &query);
Result<AlertFactsQuery::Answer> answer(Connection &connection, const AlertFactsQuery &query);

// insightreader
Result<PostCurvesQuery::Answer> answer(Connection &connection, const PostCurvesQuery &query);
Result<ForecastBasisQuery::Answer> answer(Connection &connection, const ForecastBasisQuery &query);

} // namespace viewtide::store
