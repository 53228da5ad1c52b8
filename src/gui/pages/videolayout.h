// SPDX-License-Identifier: GPL-3.0-or-later
// How the table of videos looks at first: columns, delegates, sort. GUI thread.
#pragma once

#include "gui/widgets/tablelayout.h"

namespace viewtide::pictures {
class PictureLoader;
}

namespace viewtide::gui {

/// How the columns of tables of videos look at first; `shown`: those that show.
QList<ColumnLook> videoLooks(const QStringList &shown);

/// Child of the view, which has its model.
TableLayout *layOutVideos(QTableView &view, pictures::PictureLoader *pictures);

} // namespace viewtide::gui
