// SPDX-License-Identifier: GPL-3.0-or-later
// Where the bars of a plot stand, so that those of provisional and backfilled values can be painted apart: Qt
// Charts has one brush per series. Free functions, GUI thread.
#pragma once

#include "models/seriesmodel.h"

#include <QList>
#include <QRectF>

namespace viewtide::gui::plot {

/// A bar in the coordinates of the axes: days and values.
struct BarBox
{
    QRectF box; ///< top is the higher value
    models::PointState state = models::PointState::Settled;
};

/// Up to this many days bars stand side by side; beyond it they are stacked, or nobody could see them.
bool isStacked(const models::SeriesSet &set);
/// Share of a day that the bars of a day take.
qreal barWidth(const models::SeriesSet &set);

/// The bars that are not settled, as build() places them.
QList<BarBox> unsettledBars(const models::SeriesSet &set);

} // namespace viewtide::gui::plot
