// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of a SeriesChart, for its context menu, its tools and the menu bar. They belong to the chart
// and have its shortcuts. GUI thread.
#pragma once

#include <QList>

class QAction;

namespace viewtide::gui {

class SeriesChart;

/// In the order of a menu, with separators. Found by name: "chartCopyPictureAction",
/// "chartCopyNumbersAction", "chartPrintAction", "chartZoomInAction", "chartZoomOutAction",
/// "chartShowAllAction".
QList<QAction *> makeChartActions(SeriesChart &chart);

} // namespace viewtide::gui
