// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the summary of a range for "What is this number?". Pure functions; GUI thread.
#pragma once

#include "report/provenance.h"
#include "report/summarylines.h"

namespace viewtide::models {

/// Of a column of SummaryModel, as it is `shown`; null: the column has no number.
std::optional<report::NumberRef> summaryNumber(const QString &column, const report::SummaryLine &line,
                                               const QString &shown);

} // namespace viewtide::models
