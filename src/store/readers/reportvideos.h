// SPDX-License-Identifier: GPL-3.0-or-later
// The videos of a report: those of its campaigns and days, each post once. Reader thread, inside a read
// transaction.
#pragma once

#include "base/result.h"
#include "store/rows.h"

namespace viewtide::store {

class Connection;

/// Fills videos, totals and what was left out; `content.row` names the report.
Status readReportVideos(Connection &connection, Timestamp now, ReportContent &content);

/// How many videos each of the reports hides: of those that it has, each post once.
Status countHidden(Connection &connection, std::optional<domain::ReportId> report, QList<ReportRow> &rows);

} // namespace viewtide::store
