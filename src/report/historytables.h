// SPDX-License-Identifier: GPL-3.0-or-later
// Observations over time -> tables of the exports, as builders.h. Pure: any thread.
#pragma once

#include "report/table.h"
#include "store/history.h"

namespace viewtide::report {

/// One row per observation: observed_at, the counts as they were reported then, which video.
Table samplesTable(const QList<store::VideoSampleRow> &samples);

} // namespace viewtide::report
