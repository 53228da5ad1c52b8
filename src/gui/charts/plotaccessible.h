// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader knows of a plot: a chart whose value is the text of the point under the crosshair, and
// which can be sent to another point. Made by Qt on demand; GUI thread.
#pragma once

namespace viewtide::gui {

class PlotView;

/// Once is enough; more does no harm.
void makePlotsAccessible();
/// Tells that the crosshair went to another point.
void announcePoint(PlotView &view);

} // namespace viewtide::gui
