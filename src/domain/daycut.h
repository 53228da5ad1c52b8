// SPDX-License-Identifier: GPL-3.0-or-later
// Where the days of a person begin and end (docs/metrics.md, "Days"). Rows with a `date` are UTC days; what a
// person asks for by day is cut in a time zone, where a day has 23 or 25 hours when the clocks change. Pure
// functions, any thread.
#pragma once

#include "base/timestamp.h"

class QTimeZone;

namespace viewtide::domain {

/// [from, to).
struct TimeSpan
{
    Timestamp from;
    Timestamp to;

    bool contains(Timestamp at) const { return from <= at && at < to; }
    Millis length() const { return to - from; }
    bool operator==(const TimeSpan &) const = default;
};

/// For whoever asks without an end.
inline constexpr TimeSpan kAnyTime {Timestamp::min(), Timestamp::max()};

/// The first instant of the day: 00:00, or later where the clocks skip it.
Timestamp startOfDay(Date day, const QTimeZone &zone);

/// From the start of the first day to the start of the day after the last.
TimeSpan spanOf(const DateRange &days, const QTimeZone &zone);

/// The zone of an IANA id; UTC if it is empty or not known here.
QTimeZone zoneOf(const QString &id);

/// The day that it is in the zone.
Date dayIn(const QTimeZone &zone, Timestamp at);

} // namespace viewtide::domain
