// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/fieldtip.h"

#include <QTimer>
#include <QToolTip>
#include <QWidget>

namespace viewtide::gui {

void tellBelow(const QWidget &field, const QString &text)
{
    QTimer::singleShot(0, &field, [&field, text] {
        QToolTip::showText(field.mapToGlobal(field.rect().bottomLeft()), text);
    });
}

} // namespace viewtide::gui
