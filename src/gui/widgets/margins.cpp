// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/margins.h"

#include <QGuiApplication>
#include <QLayout>
#include <QWidget>

namespace viewtide::gui {

void turnMargins(const QWidget &widget)
{
    if (!QGuiApplication::isRightToLeft())
        return;
    for (QLayout *const layout : widget.findChildren<QLayout *>()) {
        const QMargins set = layout->contentsMargins();
        layout->setContentsMargins(set.right(), set.top(), set.left(), set.bottom());
    }
}

} // namespace viewtide::gui
