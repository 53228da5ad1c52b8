// SPDX-License-Identifier: GPL-3.0-or-later
// Where a metric stands in the daily series that some networks give of an account's past: one row per
// (network, metric, field). Constant data: any thread.
#pragma once

#include "catalogue/wirefield.h"

namespace viewtide::catalogue {

struct DailyField
{
    const char *platform;
    const char *metric; ///< a level, or one of the metrics "of the day": never a count that runs on
    const char *name; ///< of the field, whose `values` are the days
    NumberRule rule;
};

std::span<const DailyField> dailyFields();
/// In order of preference: the first that a day has wins.
QList<DailyField> dailyFieldsOf(PlatformKey platform);

} // namespace viewtide::catalogue
