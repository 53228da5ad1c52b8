// SPDX-License-Identifier: GPL-3.0-or-later
// Qt mirrors what stands in a layout when the window runs from right to left, but not the layout's margins.
// GUI thread.
#pragma once

class QWidget;

namespace viewtide::gui {

/// In all layouts of the widget, left and right change places where the program runs from right to left, and
/// the panes of its splitters are not cut. Once, after all margins were set.
void turnMargins(const QWidget &widget);

} // namespace viewtide::gui
