// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendarday.h"

namespace viewtide {

namespace {

constexpr qint64 kEpochJulianDay = 2440588; // 1970-01-01

} // namespace

QDate toQDate(Date day)
{
    return QDate::fromJulianDay(kEpochJulianDay + day.time_since_epoch().count());
}

Date fromQDate(QDate day)
{
    return Date(std::chrono::days(day.toJulianDay() - kEpochJulianDay));
}

QString isoWeekOf(Date day)
{
    int year = 0;
    const int week = toQDate(day).weekNumber(&year);
    return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
}

QDateTime toLocal(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(at));
}

Timestamp startOfLocalDay(QDate day)
{
    return fromEpochMs(day.startOfDay().toMSecsSinceEpoch());
}

} // namespace viewtide
