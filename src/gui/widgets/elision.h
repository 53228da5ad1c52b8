// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is cut to a width. Free function, any thread that has fonts.
#pragma once

#include <QFontMetrics>
#include <QString>

namespace viewtide::gui {

/// The dots stand where the text goes on by its own direction, whichever way the window runs: they have none
/// themselves, and would go to the side of the window's.
QString elided(const QString &text, const QFontMetrics &metrics, int width,
               Qt::TextElideMode mode = Qt::ElideRight);

} // namespace viewtide::gui
