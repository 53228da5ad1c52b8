// SPDX-License-Identifier: GPL-3.0-or-later
// A week in the user's folder. Any thread.
#pragma once

#include "base/result.h"
#include "report/weeksummary.h"

namespace viewtide::app {

/// weekly-2025-W50.csv, .json and .md; a file that is there stays.
Status writeWeek(const QString &folder, const QList<store::AccountDayRow> &days,
                 const report::WeekSummary &summary);

} // namespace viewtide::app
