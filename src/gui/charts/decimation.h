// SPDX-License-Identifier: GPL-3.0-or-later
// A curve in no more points than pixels can show: of each pixel column the first, the lowest, the highest and
// the last value, so that the picture is the one that all points would give. Gaps stay gaps. Pure functions,
// any thread.
#pragma once

#include "models/seriesmodel.h"

#include <QList>
#include <QPointF>

namespace viewtide::gui::plot {

/// What is drawn of the x axis (days from the first instant), and how many pixels it has.
struct Columns
{
    double low = 0;
    double high = 1;
    int count = 1;
};

/// Points between two gaps that look the same: x in days, y the value.
struct Run
{
    QList<QPointF> points;
    models::PointState state = models::PointState::Settled;
};

/// From first to last; empty if last < first.
struct Rows
{
    int first = 0;
    int last = -1;

    int count() const { return last - first + 1; }
    bool operator==(const Rows &) const = default;
};

double xOf(const models::SeriesSet &set, int row);
/// The rows within [low, high] and one more on each side, so that a line goes on to the edge.
Rows rowsAround(const models::SeriesSet &set, double low, double high);
/// -1 without rows.
int rowNearest(const models::SeriesSet &set, double x);

/// A gap inside of one column, which nobody could see, ends no run.
QList<Run> runsOf(const models::SeriesSet &set, const models::Series &series, const Columns &columns);

} // namespace viewtide::gui::plot
