// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/margins.h"

#include <QGuiApplication>
#include <QLayout>
#include <QSplitter>

namespace viewtide::gui {

void turnMargins(const QWidget &widget)
{
    if (!QGuiApplication::isRightToLeft())
        return;
    for (QLayout *const layout : widget.findChildren<QLayout *>()) {
        const QMargins set = layout->contentsMargins();
        layout->setContentsMargins(set.right(), set.top(), set.left(), set.bottom());
    }
    // Qt 6.4 puts the panes one dot too far to the right: QSplitterPrivate::setGeo().
    for (QSplitter *const splitter : widget.findChildren<QSplitter *>())
        splitter->setContentsMargins(0, 0, splitter->orientation() == Qt::Horizontal ? 1 : 0, 0);
}

} // namespace viewtide::gui
