// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/metric.h"

#include <QCoreApplication>

namespace viewtide::catalogue {

QString MetricKey::text() const
{
    return QString::fromLatin1(metric(*this).key);
}

std::span<const Metric> metrics()
{
    return kMetrics;
}

const Metric &metric(MetricKey key)
{
    return kMetrics.at(key.index());
}

std::optional<MetricKey> metricFromKey(QStringView key)
{
    for (std::size_t i = 0; i < kMetrics.size(); ++i) {
        if (key == QLatin1String(kMetrics[i].key))
            return MetricKey(static_cast<quint8>(i));
    }
    return std::nullopt;
}

QString displayName(const Metric &metric)
{
    return QCoreApplication::translate("Metric", metric.name);
}

QString displayDefinition(const Metric &metric)
{
    return QCoreApplication::translate("Metric", metric.definition);
}

std::optional<qint64> countOf(const MetricValues &values, MetricKey key)
{
    const auto it = values.constFind(key);
    if (it == values.constEnd() || !std::holds_alternative<qint64>(*it))
        return std::nullopt;
    return std::get<qint64>(*it);
}

std::optional<double> realOf(const MetricValues &values, MetricKey key)
{
    const auto it = values.constFind(key);
    if (it == values.constEnd())
        return std::nullopt;
    return std::visit([](auto number) { return static_cast<double>(number); }, *it);
}

} // namespace viewtide::catalogue
