// SPDX-License-Identifier: GPL-3.0-or-later
// From a SeriesSet to the objects of a QChart: bars, lines, axes. Free functions, GUI thread. The x axis
// counts days from the first instant, so that bars and lines share it.
#pragma once

#include "gui/charts/plotview.h"

class QChart;

namespace viewtide::gui::plot {

/// Colour of the n-th series: its network's, else one of the accents.
QColor colourOf(const models::Series &series, int index, const QPalette &palette);

double xOf(const models::SeriesSet &set, int row);

/// Round numbers around [low, high] with about `wanted` steps; 0 is inside for changes.
struct Scale
{
    double low = 0;
    double high = 1;
    double step = 1;
};
Scale niceScale(double low, double high, int wanted);

/// Replaces everything in the chart.
void build(QChart &chart, const models::SeriesSet &set, PlotView::Shape shape, const QString &valueTitle);
/// Labels of the time axis for the present width.
void setTimeTicks(QChart &chart, const models::SeriesSet &set);

} // namespace viewtide::gui::plot
