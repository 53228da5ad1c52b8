// SPDX-License-Identifier: GPL-3.0-or-later
// Daily account rows as curves: one per network, their total, and the total of the compared period; gaps with
// their causes. Pure functions, any thread.
#pragma once

#include "domain/gapcause.h"
#include "models/measure.h"
#include "models/seriesmodel.h"

namespace viewtide::models {

struct AccountSeriesQuestion
{
    Measure measure;
    DateRange range;
    std::optional<DateRange> compared;
    Timestamp now; ///< what is younger than a network needs to settle is provisional
};

/// `rows` ascending by profile, platform and date, from the day before the ranges on.
SeriesSet accountSeries(const QList<store::AccountDayRow> &rows, const domain::AskingLog &log,
                        const AccountSeriesQuestion &question);

/// Key of the series of the total.
QString totalKey();
QString beforeKey();

} // namespace viewtide::models
