// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/daycut.h"

#include "base/calendarday.h"

#include <QDateTime>
#include <QTimeZone>

namespace viewtide::domain {

Timestamp startOfDay(Date day, const QTimeZone &zone)
{
    return fromEpochMs(toQDate(day).startOfDay(zone).toMSecsSinceEpoch());
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
    return fromQDate(QDateTime::fromMSecsSinceEpoch(toEpochMs(at), zone).date());
}

} // namespace viewtide::domain
