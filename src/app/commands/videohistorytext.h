// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a video as `viewtide video show` prints it: one JSON document, or tables for people. Pure.
#pragma once

#include "domain/daycut.h"
#include "domain/forecast.h"
#include "report/table.h"
#include "store/history.h"

#include <QJsonObject>

namespace viewtide::app {

struct VideoHistoryView
{
    const store::VideoRow &video;
    const store::VideoHistory &history;
    domain::TimeSpan range;
    Timestamp now;
    QList<domain::Forecast> forecasts; ///< empty: no basis
};

QJsonObject historyJson(const VideoHistoryView &view);

/// Per count: what stands, and what was earned in the range.
report::Table earnedTable(const VideoHistoryView &view);
report::Table viewsAtAgeTable(const VideoHistoryView &view);
report::Table correctionsTable(const VideoHistoryView &view);

/// Velocity and comparison, a sentence each.
QStringList paceSentences(const VideoHistoryView &view);

} // namespace viewtide::app
