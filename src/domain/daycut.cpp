// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/daycut.h"

#include <QDateTime>
#include <QTimeZone>

namespace viewtide::domain {

Timestamp startOfDay(Date day, const QTimeZone &zone)
{
    const QDate date = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
    return fromEpochMs(date.startOfDay(zone).toMSecsSinceEpoch());
}

TimeSpan spanOf(const DateRange &days, const QTimeZone &zone)
{
    return {startOfDay(days.first, zone), startOfDay(days.last + std::chrono::days(1), zone)};
}

QTimeZone zoneOf(const QString &id)
{
    const QTimeZone zone(id.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

Date dayIn(const QTimeZone &zone, Timestamp at)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(toEpochMs(at), zone).date();
    return Date(std::chrono::days(QDate(1970, 1, 1).daysTo(date)));
}

} // namespace viewtide::domain
