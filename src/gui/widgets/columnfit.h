// SPDX-License-Identifier: GPL-3.0-or-later
// Columns as wide as what is in them. QHeaderView::ResizeToContents measures headers in the plain font of the
// style, ours are bold: it cuts them. Free function, GUI thread.
#pragma once

class QTableView;

namespace viewtide::gui {

void fitColumns(QTableView &view);

} // namespace viewtide::gui
