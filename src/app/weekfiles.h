// SPDX-License-Identifier: GPL-3.0-or-later
// A week in the user's folder. Any thread.
#pragma once

#include "base/result.h"
#include "report/weeksummary.h"

namespace viewtide::app {

/// weekly-2025-W50.csv, .json and .md; the tables are those of `viewtide export weekly --total`. `days`: of
/// the week and of the one before it. A file that is there stays.
Status writeWeek(const QString &folder, const QList<store::AccountDayRow> &days,
                 const report::WeekSummary &summary);

} // namespace viewtide::app
