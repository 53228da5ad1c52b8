// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics that exist: interned keys, their rows, and values by metric. Constant data: any thread.
#pragma once

#include "catalogue/metrictable.h"

#include <QHash>
#include <QString>

#include <compare>
#include <optional>
#include <span>
#include <variant>

namespace viewtide::catalogue {

/// A metric, interned: an index into metrics(). Stored as its text key.
class MetricKey
{
public:
    constexpr MetricKey() = default;
    constexpr explicit MetricKey(quint8 index)
        : m_index(index)
    { }
    constexpr quint8 index() const { return m_index; }
    QString text() const;

    constexpr auto operator<=>(const MetricKey &) const = default;
    friend size_t qHash(MetricKey key, size_t seed = 0) noexcept { return ::qHash(key.m_index, seed); }

private:
    quint8 m_index = 0;
};

using Metric = MetricRow;

std::span<const Metric> metrics();
const Metric &metric(MetricKey key);
std::optional<MetricKey> metricFromKey(QStringView key);
/// Translated.
QString displayName(const Metric &metric);
QString displayDefinition(const Metric &metric);

namespace literals {

/// "followers"_metric; a key that no row has does not compile.
consteval MetricKey operator""_metric(const char *key, std::size_t length)
{
    for (std::size_t i = 0; i < kMetrics.size(); ++i) {
        if (std::string_view(kMetrics[i].key) == std::string_view(key, length))
            return MetricKey(static_cast<quint8>(i));
    }
    throw "no such metric";
}

} // namespace literals

/// A count (exact, 64 bits) or a fractional number.
using MetricValue = std::variant<qint64, double>;

/// A metric that was not reported is not in the map: absent is never 0.
using MetricValues = QHash<MetricKey, MetricValue>;

/// Null if the metric is absent or is not a count.
std::optional<qint64> countOf(const MetricValues &values, MetricKey key);
/// Null if the metric is absent; counts are converted.
std::optional<double> realOf(const MetricValues &values, MetricKey key);

} // namespace viewtide::catalogue
