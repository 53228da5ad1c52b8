// SPDX-License-Identifier: GPL-3.0-or-later
// Copying says that it was done: the clipboard is not seen. Free functions, GUI thread.
#pragma once

#include <QString>

class QWidget;

namespace viewtide::gui {

/// `told`: for the status bar, by the page that `from` or its dialog belongs to.
void copyText(const QWidget &from, const QString &text, const QString &told);
/// After what is no text was copied.
void tellPage(const QWidget &from, const QString &told);

} // namespace viewtide::gui
