// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/elision.h"

#include <QGuiApplication>

namespace viewtide::gui {

namespace {

constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);

} // namespace

QString elided(const QString &text, const QFontMetrics &metrics, int width, Qt::TextElideMode mode)
{
    const QString shown = metrics.elidedText(text, mode, width);
    const bool runsWithTheWindow = text.isRightToLeft() == QGuiApplication::isRightToLeft();
    return shown == text || runsWithTheWindow ? shown : kFirstStrongIsolate + shown + kPopIsolate;
}

} // namespace viewtide::gui
