// SPDX-License-Identifier: GPL-3.0-or-later
// Which days the choosers of the header mean, the same on every page: what is shown, what it is compared
// with, and what has to be read for it. Pure functions, any thread.
#pragma once

#include "domain/daycut.h"
#include "domain/period.h"

namespace viewtide::models {

struct ShownRange
{
    DateRange range; ///< UTC days
    std::optional<DateRange> compared; ///< null: nothing is compared; nothing lies before all days

    bool operator==(const ShownRange &) const = default;
};

/// `last`: the day it ends on; `first`: the first day that there is, for all days.
ShownRange shownRange(const domain::Lookback &lookback, Date last, std::optional<Date> first);

/// The day that ranges end on: today, or yesterday while today's snapshot of the accounts is still to come.
Date lastDayOf(std::optional<DateRange> recorded, Date today);

/// The range, what it is compared with, the day before them that they start from, and a day for "up to
/// yesterday".
DateRange readingFor(const domain::Lookback &lookback, Date today);

/// From the start of the first to the end of the last day.
domain::TimeSpan instantsOf(const DateRange &days);
/// Of what has its own times and no day that is still to come: up to today; null for all days.
std::optional<domain::TimeSpan> instantsOf(const domain::Period &period, Date today);

} // namespace viewtide::models
