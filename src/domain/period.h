// SPDX-License-Identifier: GPL-3.0-or-later
// Which days a person looks at, and what they are compared with. Ranges of account rows are UTC days, so the
// change of the clocks does not touch them. Pure functions, any thread.
#pragma once

#include "base/timestamp.h"

#include <QString>

#include <optional>

namespace viewtide::domain {

/// The days that are chosen: the last N, all that was recorded, or from one day to another.
struct Period
{
    enum class Kind { LastDays, All, Custom };

    Kind kind = Kind::LastDays;
    int days = 30; ///< of LastDays
    DateRange custom; ///< of Custom

    static Period last(int days) { return {.kind = Kind::LastDays, .days = days, .custom = {}}; }
    static Period all() { return {.kind = Kind::All, .days = 0, .custom = {}}; }
    static Period between(DateRange range) { return {.kind = Kind::Custom, .days = 0, .custom = range}; }

    bool operator==(const Period &) const = default;
};

/// "30", "all", "2026-01-01..2026-03-31".
QString toKey(const Period &period);
std::optional<Period> periodFromKey(QStringView key);

/// What a range is compared with.
enum class Comparison {
    None,
    PreviousPeriod, ///< as many days right before it
    SameWeekdays, ///< as many days before it, moved by whole weeks: a Monday meets a Monday
};

QString toKey(Comparison comparison);
std::optional<Comparison> comparisonFromKey(QStringView key);

/// What the header of the window says.
struct Lookback
{
    Period period;
    Comparison comparison = Comparison::PreviousPeriod;

    bool operator==(const Lookback &) const = default;
};

/// The days of a period: `last` is the day that it ends on, `first` the first recorded one (for All).
DateRange rangeOf(const Period &period, Date last, std::optional<Date> first);

/// The range to compare with; null for None.
std::optional<DateRange> comparedRange(DateRange range, Comparison comparison);

/// A figure against the one of the compared range: nothing if that is null, "new" if it was 0.
struct Delta
{
    enum class Kind { None, New, Change };

    Kind kind = Kind::None;
    double change = 0; ///< signed; rates in percentage points
    std::optional<double> percent; ///< of the size of the earlier figure

    bool operator==(const Delta &) const = default;
};

Delta deltaOf(std::optional<double> now, std::optional<double> before);

} // namespace viewtide::domain
