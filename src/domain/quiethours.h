// SPDX-License-Identifier: GPL-3.0-or-later
// Hours of the day in which nobody is disturbed, in the workspace's time zone. Pure functions, any thread.
#pragma once

#include "base/timestamp.h"

#include <QString>

class QTime;
class QTimeZone;

namespace viewtide::domain {

/// [from, to) of each day; over midnight if `to` is before `from`.
struct QuietHours
{
    std::chrono::minutes from {0};
    std::chrono::minutes to {0};

    bool operator==(const QuietHours &) const = default;
};

/// "22:00-07:00"; null for anything else and for an empty span.
std::optional<QuietHours> quietHoursFromText(const QString &text);
QString toText(const QuietHours &hours);

/// An end of quiet hours as a time of the clock, and back.
QTime timeOf(std::chrono::minutes ofDay);
std::chrono::minutes minuteOf(QTime time);

/// When the quiet ends that it is now; null: it is not quiet.
std::optional<Timestamp> quietUntil(const QuietHours &hours, Timestamp now, const QTimeZone &zone);

} // namespace viewtide::domain
