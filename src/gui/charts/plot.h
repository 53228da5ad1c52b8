// SPDX-License-Identifier: GPL-3.0-or-later
// The axes of a plot in a QChart: round numbers beside the values, days or hours below. Qt Charts has no
// series to paint here: SeriesPainter does that, 50 times as fast. Free functions, GUI thread.
#pragma once

#include "gui/charts/decimation.h"
#include "gui/charts/frame.h"

#include <QColor>

class QChart;
class QPalette;

namespace viewtide::gui::plot {

/// Colour of the n-th series: its network's, else one of the accents.
QColor colourOf(const models::Series &series, int index, const QPalette &palette);

/// Round numbers around [low, high] with about `wanted` steps.
struct Scale
{
    double low = 0;
    double high = 1;
    double step = 1;

    bool operator==(const Scale &) const = default;
};
enum class Steps {
    Any,
    Whole, ///< nobody has half a view
};
Scale niceScale(double low, double high, int wanted, Steps steps = Steps::Any);
/// Of the values in these rows; 0 is inside for bars and for changes. Counts have whole steps.
Scale scaleOf(const models::SeriesSet &set, Shape shape, const Rows &rows);

/// Replaces the axes by those of the set. Without rows there are none.
void buildAxes(QChart &chart, const models::SeriesSet &set, const QString &valueTitle);
void setValueTicks(QChart &chart, const models::SeriesSet &set, const Scale &scale);
/// For the present width.
void setTimeTicks(QChart &chart, const models::SeriesSet &set, double low, double high);

} // namespace viewtide::gui::plot
