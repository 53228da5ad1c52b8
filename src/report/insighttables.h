// SPDX-License-Identifier: GPL-3.0-or-later
// Best times to post and forecasts as rows of exports; the window shows the same. Pure: any thread.
#pragma once

#include "domain/besttime.h"
#include "domain/forecast.h"
#include "report/table.h"
#include "store/insights.h"

#include <QJsonArray>

namespace viewtide::report {

/// How far back posts are looked at.
inline constexpr Millis kBestTimeSpan = std::chrono::days(365);

/// The posts of all accounts, each against those before it on its own account.
domain::BestTimes bestTimesOf(const QList<store::PostCurve> &curves, const QTimeZone &zone);

/// weekday (1 is Monday), hour, posts, median_ratio, thin: a row per cell with a post.
Table bestTimesTable(const domain::BestTimes &times);

/// age, from_age, views, low, high, earlier_videos, median_error_percent, tested, inside.
Table forecastTable(const QList<domain::Forecast> &forecasts);
QJsonArray toJson(const QList<domain::Forecast> &forecasts);

} // namespace viewtide::report
