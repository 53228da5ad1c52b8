// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quiethours.h"

#include <QDateTime>
#include <QTime>
#include <QTimeZone>

namespace viewtide::domain {

using std::chrono::minutes;

namespace {

std::optional<minutes> minuteOfDay(const QString &text)
{
    const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    if (!time.isValid())
        return std::nullopt;
    return minuteOf(time);
}

} // namespace

QTime timeOf(minutes ofDay)
{
    return QTime(0, 0).addSecs(static_cast<int>(std::chrono::seconds(ofDay).count()));
}

minutes minuteOf(QTime time)
{
    return minutes(time.hour() * 60 + time.minute());
}

std::optional<QuietHours> quietHoursFromText(const QString &text)
{
    const QStringList ends = text.split(QLatin1Char('-'));
    if (ends.size() != 2)
        return std::nullopt;
    const auto from = minuteOfDay(ends.first().trimmed());
    const auto to = minuteOfDay(ends.last().trimmed());
    if (!from || !to || *from == *to)
        return std::nullopt;
    return QuietHours {.from = *from, .to = *to};
}

QString toText(const QuietHours &hours)
{
    const QString form = QStringLiteral("HH:mm");
    return timeOf(hours.from).toString(form) + QLatin1Char('-') + timeOf(hours.to).toString(form);
}

std::optional<Timestamp> quietUntil(const QuietHours &hours, Timestamp now, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMs(now), zone);
    const minutes at = minuteOf(local.time());
    const bool overMidnight = hours.to < hours.from;
    const bool afterStart = hours.from <= at;
    const bool beforeEnd = at < hours.to;
    if (!(overMidnight ? afterStart || beforeEnd : afterStart && beforeEnd))
        return std::nullopt;
    const QDate day = overMidnight && afterStart ? local.date().addDays(1) : local.date();
    return fromEpochMs(QDateTime(day, timeOf(hours.to), zone).toMSecsSinceEpoch());
}

} // namespace viewtide::domain
