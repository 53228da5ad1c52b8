// SPDX-License-Identifier: GPL-3.0-or-later
// Where the bars of a plot stand: side by side for a few days, else on top of each other; no more of them
// than pixels can show. Pure functions, any thread.
#pragma once

#include "gui/charts/decimation.h"

#include <QRectF>

namespace viewtide::gui::plot {

/// A bar in the coordinates of the axes: days and values.
struct BarBox
{
    QRectF box; ///< top and bottom are values; one of them is where the bar begins
    models::PointState state = models::PointState::Settled;
    int series = 0;
};

/// Up to this many days bars stand side by side; beyond it they are stacked, or nobody could see them. What
/// cannot be added up is never stacked.
bool isStacked(const models::SeriesSet &set);

/// Of plain series only: the others are lines over the bars. Of days that share a column, the one with the
/// highest bars is taken.
QList<BarBox> barsOf(const models::SeriesSet &set, const Columns &columns);

} // namespace viewtide::gui::plot
