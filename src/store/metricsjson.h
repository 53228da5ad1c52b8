// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics as a JSON object by metric key, for what has no column. Pure.
#pragma once

#include "catalogue/metric.h"

#include <QString>

#include <functional>

namespace viewtide::store {

/// Null if no metric passes the filter.
QString toMetricsJson(const catalogue::MetricValues &values,
                      const std::function<bool(catalogue::MetricKey)> &wanted);

/// Adds what the text holds; keys that the catalogue does not know (any more) are passed over.
void addMetricsJson(const QString &json, catalogue::MetricValues &values);

} // namespace viewtide::store
