// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timestamp.h"

#include "base/calendarday.h"

#include <QDateTime>
#include <QTimeZone>

namespace viewtide {

DateRange DateRange::previous() const
{
    const auto length = std::chrono::days(days());
    return {first - length, last - length};
}

DateRange DateRange::lastDays(Date today, int count)
{
    return {today - std::chrono::days(count - 1), today};
}

QString toIsoDate(Date day)
{
    const std::chrono::year_month_day ymd(day);
    return QStringLiteral("%1-%2-%3")
        .arg(static_cast<int>(ymd.year()), 4, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(ymd.month()), 2, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(ymd.day()), 2, 10, QLatin1Char('0'));
}

QString toIso(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(time), Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Date> parseDate(QStringView text)
{
    if (text.size() != 10)
        return std::nullopt;
    const QDate day = QDate::fromString(text.toString(), QStringLiteral("yyyy-MM-dd"));
    if (!day.isValid())
        return std::nullopt;
    return fromQDate(day);
}

std::optional<DateRange> parseIsoWeek(QStringView text)
{
    if (text.size() != 8 || text.mid(4, 2).compare(QLatin1String("-W"), Qt::CaseInsensitive) != 0)
        return std::nullopt;
    bool yearOk = false;
    bool weekOk = false;
    const int year = text.left(4).toInt(&yearOk);
    const int week = text.mid(6).toInt(&weekOk);
    if (!yearOk || !weekOk || week < 1 || week > 53)
        return std::nullopt;
    // 4 January is always in week 1.
    const QDate fourth(year, 1, 4);
    const QDate monday = fourth.addDays(1 - fourth.dayOfWeek() + 7 * (week - 1));
    int yearOfWeek = 0;
    if (monday.weekNumber(&yearOfWeek) != week || yearOfWeek != year)
        return std::nullopt;
    return DateRange {fromQDate(monday), fromQDate(monday.addDays(6))};
}

std::optional<Timestamp> parseTimestamp(QStringView text)
{
    // Pinterest's createdAt carries no zone and means UTC. Read as local time it could fall into the hour
    // that the change to summer time skips.
    QDateTime time = QDateTime::fromString(text.toString() + QLatin1Char('Z'), Qt::ISODateWithMs);
    if (!time.isValid())
        time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return fromEpochMs(time.toMSecsSinceEpoch());
}

} // namespace viewtide
