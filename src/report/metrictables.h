// SPDX-License-Identifier: GPL-3.0-or-later
// Any metric of the accounts by name: one row per day and metric, and what each metric is. Pure functions:
// any thread.
#pragma once

#include "report/table.h"
#include "store/rows.h"

namespace viewtide::report {

/// date, platform, profile, metric, value, unit, origin, name. `metrics`: empty for all that a row has.
Table metricsTable(const QList<store::AccountDayRow> &rows, const QList<catalogue::MetricKey> &metrics);

/// key, name, unit, column, platforms, definition: every metric that an account can have.
Table metricListTable();

/// By its key or by its column of social_media_analytics.
std::optional<catalogue::MetricKey> metricNamed(const QString &name);

} // namespace viewtide::report
