// SPDX-License-Identifier: GPL-3.0-or-later
// Instants and days. Everything inside the program is UTC; local time exists only where text is made for a
// person.
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace viewtide {

using Millis = std::chrono::milliseconds;
using Timestamp = std::chrono::sys_time<Millis>;
/// A calendar day in UTC.
using Date = std::chrono::sys_days;

/// Days from first to last, both included.
struct DateRange
{
    Date first;
    Date last;

    int days() const { return static_cast<int>((last - first).count()) + 1; }
    bool contains(Date day) const { return first <= day && day <= last; }
    /// The range of the same length that ends the day before this one begins.
    DateRange previous() const;
    static DateRange lastDays(Date today, int count);

    bool operator==(const DateRange &) const = default;
};

constexpr qint64 toEpochMs(Timestamp time)
{
    return time.time_since_epoch().count();
}
constexpr Timestamp fromEpochMs(qint64 ms)
{
    return Timestamp(Millis(ms));
}
constexpr qint64 toEpochSeconds(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}
constexpr Date dateOf(Timestamp time)
{
    return std::chrono::floor<std::chrono::days>(time);
}

/// "2025-12-12"
QString toIsoDate(Date day);
/// "2025-12-12T17:15:50.784Z"
QString toIso(Timestamp time);

/// A date as people and programs write it: "2025-12-12". Nothing else.
std::optional<Date> parseDate(QStringView text);
/// "2025-W50" -> Monday to Sunday of that ISO week.
std::optional<DateRange> parseIsoWeek(QStringView text);
/// ISO date-times of the API: with Z, with an offset, with fractions, or without a zone (read as UTC).
std::optional<Timestamp> parseTimestamp(QStringView text);

} // namespace viewtide
