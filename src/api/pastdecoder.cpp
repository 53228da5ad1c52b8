// SPDX-License-Identifier: GPL-3.0-or-later
// POST /analytics/social with daily series -> domain::AccountPast. Facts: docs/api-notes.md, section 3.4.
#include "api/decoders.h"

#include "api/blockreader.h"
#include "api/jsonreader.h"
#include "catalogue/dailyfield.h"

#include <algorithm>
#include <map>

namespace viewtide::api {

namespace {

using Days = std::map<Date, catalogue::MetricValues>;

/// A date names its day. An instant is the end of a day, wherever the network's day ends: twelve hours before
/// it are in that day in UTC.
std::optional<Date> dayOf(const QJsonValue &endTime)
{
    constexpr std::chrono::hours kHalfADay {12};
    if (const auto date = parseDate(readText(endTime)))
        return date;
    const auto instant = readTime(endTime);
    return instant ? std::optional(dateOf(*instant - kHalfADay)) : std::nullopt;
}

/// {"values": [...]} or the array itself.
QJsonArray seriesOf(const QJsonValue &field)
{
    return field.isArray() ? field.toArray() : field.toObject().value(QLatin1String("values")).toArray();
}

void takeSeries(const QJsonArray &series, const catalogue::DailyField &field, Days &days)
{
    const auto metric = catalogue::metricFromKey(QString::fromLatin1(field.metric));
    for (const QJsonValue &item : series) {
        const QJsonObject entry = item.toObject();
        const auto day = dayOf(entry.value(QLatin1String("endTime")));
        const auto value = readNumber(entry.value(QLatin1String("value")), field.rule);
        if (metric && day && value && !days[*day].contains(*metric))
            days[*day].insert(*metric, *value);
    }
}

Days daysOf(const Block &block, const QList<catalogue::DailyField> &fields)
{
    Days days;
    for (const catalogue::DailyField &field : fields)
        takeSeries(seriesOf(block.analytics.value(QLatin1String(field.name))), field, days);
    return days;
}

/// Series that no row names.
QStringList unknownSeries(const Block &block, const QList<catalogue::DailyField> &fields)
{
    const auto isKnown = [&fields](const QString &name) {
        return std::any_of(fields.cbegin(), fields.cend(),
                           [&name](const auto &field) { return name == QLatin1String(field.name); });
    };
    QStringList unknown;
    for (auto it = block.analytics.begin(); it != block.analytics.end(); ++it) {
        const bool isSeries = seriesOf(it.value()).first().toObject().contains(QLatin1String("value"));
        if (isSeries && !isKnown(it.key()))
            unknown.append(
                QStringLiteral("%1.%2 (daily)").arg(block.platform.text(), readText(it.key()).left(60)));
    }
    return unknown;
}

Error noDays(const Block &block)
{
    return Error {.kind = ErrorKind::NoDataYet,
                  .technical = QStringLiteral("no known day in the block"),
                  .context = block.platform.text()};
}

} // namespace

Result<domain::AccountPast> decodeAccountPast(const Reply &reply, const AskedPlatforms &asked, Date today)
{
    const auto read = readBlocks(reply, asked, ErrorKind::NoAnswer);
    if (!read)
        return read.error();
    domain::AccountPast past;
    past.failures = read->failures;
    for (const Block &block : read->blocks) {
        const QList<catalogue::DailyField> fields = catalogue::dailyFieldsOf(block.platform);
        past.unknownFields += unknownSeries(block, fields);
        const qsizetype before = past.days.size();
        for (const auto &[date, values] : daysOf(block, fields)) {
            if (date < today && !values.isEmpty())
                past.days.append({block.platform, date, values});
        }
        if (past.days.size() == before)
            past.failures.append({block.platform, noDays(block)});
    }
    return past;
}

} // namespace viewtide::api
