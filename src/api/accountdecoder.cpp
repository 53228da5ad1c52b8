// SPDX-License-Identifier: GPL-3.0-or-later
// POST /analytics/social -> domain::AccountAnalytics.
#include "api/decoders.h"

#include "api/blockreader.h"
#include "api/jsonreader.h"
#include "base/redact.h"
#include "catalogue/wirefield.h"

#include <QJsonDocument>

namespace viewtide::api {

namespace {

/// Only what names or reaches people goes; a number of the same name is a metric.
bool isPersonal(const QString &name, const QJsonValue &value)
{
    return !value.isDouble() && catalogue::personalFields().contains(name);
}

QJsonValue withoutPersons(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            kept.append(withoutPersons(item));
        return kept;
    }
    if (!value.isObject())
        return value.isString() ? QJsonValue(readText(value)) : value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isPersonal(it.key(), it.value()))
            kept.insert(readText(it.key()), withoutPersons(it.value()));
    }
    return kept;
}

QStringList warningsOf(const QJsonObject &frame)
{
    QStringList warnings;
    const QJsonArray list = frame.value(QLatin1String("warning")).toArray();
    for (const QJsonValue &item : list) {
        const QJsonObject warning = item.toObject();
        const QString text = readId(warning.value(QLatin1String("code"))) + QLatin1Char(' ')
            + redact(readText(warning.value(QLatin1String("message")))).left(200);
        warnings.append(text.trimmed());
    }
    return warnings;
}

domain::AccountObservation observationOf(const Block &block)
{
    const QJsonValue kept = withoutPersons(block.analytics);
    return domain::AccountObservation {
        .platform = block.platform,
        .values = readMetrics(block, catalogue::Subject::Account),
        .raw = QJsonDocument(kept.toObject()).toJson(QJsonDocument::Compact),
        .lastUpdated = readTime(block.frame.value(QLatin1String("lastUpdated"))),
        .warnings = warningsOf(block.frame),
    };
}

} // namespace

Result<domain::AccountAnalytics> decodeSocialAnalytics(const Reply &reply, const AskedPlatforms &asked)
{
    const auto read = readBlocks(reply, asked, ErrorKind::NoAnswer);
    if (!read)
        return read.error();
    domain::AccountAnalytics analytics;
    analytics.failures = read->failures;
    for (const Block &block : read->blocks) {
        domain::AccountObservation observation = observationOf(block);
        analytics.unknownFields += unknownNumbers(block, catalogue::Subject::Account);
        if (!observation.values.isEmpty()) {
            analytics.observations.append(observation);
            continue;
        }
        // A day without a number is no row: it is asked again.
        analytics.failures.append({block.platform,
                                   Error {.kind = ErrorKind::NoDataYet,
                                          .technical = QStringLiteral("no known number in the block"),
                                          .context = block.platform.text()}});
    }
    return analytics;
}

} // namespace viewtide::api
