// SPDX-License-Identifier: GPL-3.0-or-later
// What of the daily account rows a chart shows: any metric of the catalogue or a rate that is derived, as the
// level of the day or as its change against the day before. Pure functions, any thread.
#pragma once

#include "store/rows.h"

#include <QString>

#include <optional>

namespace viewtide::models {

struct Measure
{
    enum class Source { Metric, EngagementRate, Retention };
    enum class Reading { Level, DailyChange };

    Source source = Source::Metric;
    catalogue::MetricKey metric; ///< of Source::Metric; followers by default
    Reading reading = Reading::DailyChange;

    bool operator==(const Measure &) const = default;
};

/// Stable text for settings and object names: "followers/change", "engagement_rate/level".
QString toKey(const Measure &measure);
std::optional<Measure> measureFromKey(const QString &key);

/// "Followers, daily change"
QString nameOf(const Measure &measure);
/// What the number is, as a sentence.
QString definitionOf(const Measure &measure);
catalogue::Unit unitOf(const Measure &measure);
/// Rates and averages of several accounts are not added up.
bool isSummable(const Measure &measure);
/// A level that is exact when it is observed, while counts of networks settle later.
bool settlesAtOnce(const Measure &measure);

/// The level on the row's day; null if it is not known.
std::optional<double> levelOf(const store::AccountDayRow &row, const Measure &measure);

/// What the rows can show: growth of followers first, then what is derived, then every metric that a row has.
QList<Measure> measuresIn(const QList<store::AccountDayRow> &rows);

} // namespace viewtide::models
