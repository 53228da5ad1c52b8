// SPDX-License-Identifier: GPL-3.0-or-later
// Columns as wide as what is in them. QHeaderView::ResizeToContents measures headers in the plain font of the
// style, ours are bold: it cuts them. Free functions, GUI thread.
#pragma once

class QHeaderView;
class QTableView;

namespace viewtide::gui {

void fitColumns(QTableView &view);
/// What the title of a section needs. 0 without a title.
int titleWidth(const QHeaderView &header, int section);

} // namespace viewtide::gui
