// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/metricsjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace viewtide::store {

using catalogue::MetricKey;
using catalogue::MetricValue;
using catalogue::MetricValues;

QString toMetricsJson(const MetricValues &values, const std::function<bool(MetricKey)> &wanted)
{
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (wanted(it.key()))
            object.insert(it.key().text(), std::visit([](auto number) { return QJsonValue(number); }, *it));
    }
    if (object.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void addMetricsJson(const QString &json, MetricValues &values)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto key = catalogue::metricFromKey(it.key());
        if (!key || !it->isDouble())
            continue;
        const double real = it->toDouble();
        const bool isCount =
            catalogue::metric(*key).unit == catalogue::Unit::Count && std::floor(real) == real;
        values.insert(*key, isCount ? MetricValue(it->toInteger()) : MetricValue(real));
    }
}

} // namespace viewtide::store
