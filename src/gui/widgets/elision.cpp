// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/elision.h"

#include "base/outsidetext.h"

#include <QGuiApplication>

namespace viewtide::gui {

QString elided(const QString &text, const QFontMetrics &metrics, int width, Qt::TextElideMode mode)
{
    const QString shown = metrics.elidedText(text, mode, width);
    return shown == text ? shown : apart(shown, QGuiApplication::layoutDirection());
}

} // namespace viewtide::gui
