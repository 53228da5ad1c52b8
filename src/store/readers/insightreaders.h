// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of alerts.h, insights.h, notes.h, provenance.h and search.h on the read-only connection:
// alertreader, insightreader, notereader, provenancereader, searchreader. Reader thread, inside a read
// transaction.
#pragma once

#include "base/result.h"
#include "store/alerts.h"
#include "store/insights.h"
#include "store/notes.h"
#include "store/provenance.h"
#include "store/search.h"

namespace viewtide::store {

class Connection;

// alertreader
Result<AlertsQuery::Answer> answer(Connection &connection, const AlertsQuery &query);
Result<AlertFactsQuery::Answer> answer(Connection &connection, const AlertFactsQuery &query);

// insightreader
Result<PostCurvesQuery::Answer> answer(Connection &connection, const PostCurvesQuery &query);
Result<ForecastBasisQuery::Answer> answer(Connection &connection, const ForecastBasisQuery &query);

// notereader
Result<ChartNotesQuery::Answer> answer(Connection &connection, const ChartNotesQuery &query);

// provenancereader
Result<StoredVideoAnswerQuery::Answer> answer(Connection &connection, const StoredVideoAnswerQuery &query);
Result<StoredAccountAnswerQuery::Answer> answer(Connection &connection,
                                                const StoredAccountAnswerQuery &query);

// searchreader
Result<SearchQuery::Answer> answer(Connection &connection, const SearchQuery &query);

} // namespace viewtide::store
