// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/metrictables.h"

#include "catalogue/dailyfield.h"

#include <algorithm>

namespace viewtide::report {

using catalogue::MetricKey;

namespace {

QString unitOf(const catalogue::Metric &metric)
{
    switch (metric.unit) {
    case catalogue::Unit::Count:
        return QStringLiteral("count");
    case catalogue::Unit::Percent:
        return QStringLiteral("percent");
    case catalogue::Unit::Seconds:
        return QStringLiteral("seconds");
    case catalogue::Unit::Minutes:
        return QStringLiteral("minutes");
    }
    return {};
}

/// The row's metric; the engagement is the row's total, summed up where the network gives none.
Cell valueOf(const store::AccountDayRow &row, MetricKey key)
{
    using namespace catalogue::literals;
    if (key == "engagement"_metric)
        return cell(row.engagementTotal);
    const auto it = row.values.constFind(key);
    if (it == row.values.constEnd())
        return {};
    return std::visit([](auto number) { return Cell(number); }, *it);
}

/// Networks whose account answers have the metric, by the rows of the catalogue.
QStringList platformsWith(const catalogue::Metric &metric)
{
    QStringList keys;
    const auto take = [&keys, &metric](const auto &field) {
        const QString platform = QString::fromLatin1(field.platform);
        if (QLatin1String(field.metric) == QLatin1String(metric.key) && !keys.contains(platform))
            keys.append(platform);
    };
    for (const catalogue::WireField &field : catalogue::wireFields()) {
        if (field.subject == catalogue::Subject::Account)
            take(field);
    }
    for (const catalogue::DailyField &field : catalogue::dailyFields())
        take(field);
    return keys;
}

} // namespace

Table metricsTable(const QList<store::AccountDayRow> &rows, const QList<MetricKey> &metrics)
{
    QList<MetricKey> wanted = metrics;
    for (quint8 i = 0; metrics.isEmpty() && i < catalogue::metrics().size(); ++i)
        wanted.append(MetricKey(i));
    Table table {.title = QStringLiteral("metrics"),
                 .columns = {QStringLiteral("date"), QStringLiteral("platform"), QStringLiteral("profile"),
                             QStringLiteral("metric"), QStringLiteral("value"), QStringLiteral("unit"),
                             QStringLiteral("origin"), QStringLiteral("name")},
                 .rows = {}};
    for (const store::AccountDayRow &row : rows) {
        for (const MetricKey key : std::as_const(wanted)) {
            const Cell value = valueOf(row, key);
            if (std::holds_alternative<std::monostate>(value))
                continue; // not reported: no row, never a 0
            const catalogue::Metric &metric = catalogue::metric(key);
            table.rows.append({row.date, row.platform.text(), row.profileName, key.text(), value,
                               unitOf(metric), toKey(row.origin), catalogue::displayName(metric)});
        }
    }
    return table;
}

Table metricListTable()
{
    Table table {.title = QStringLiteral("metric_list"),
                 .columns = {QStringLiteral("key"), QStringLiteral("name"), QStringLiteral("unit"),
                             QStringLiteral("column"), QStringLiteral("platforms"),
                             QStringLiteral("definition")},
                 .rows = {}};
    for (const catalogue::Metric &metric : catalogue::metrics()) {
        const QStringList platforms = platformsWith(metric);
        if (platforms.isEmpty())
            continue; // of videos only
        table.rows.append({QString::fromLatin1(metric.key), catalogue::displayName(metric), unitOf(metric),
                           metric.accountColumn ? Cell(QString::fromLatin1(metric.accountColumn)) : Cell(),
                           platforms.join(QLatin1Char(' ')), catalogue::displayDefinition(metric)});
    }
    return table;
}

std::optional<MetricKey> metricNamed(const QString &name)
{
    const auto metrics = catalogue::metrics();
    const auto found = std::find_if(metrics.begin(), metrics.end(), [&name](const auto &metric) {
        return metric.accountColumn && name == QLatin1String(metric.accountColumn);
    });
    return found == metrics.end() ? catalogue::metricFromKey(name)
                                  : std::optional(MetricKey(quint8(found - metrics.begin())));
}

} // namespace viewtide::report
