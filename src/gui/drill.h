// SPDX-License-Identifier: GPL-3.0-or-later
// From a number to what made it: an action of the widget that shows the number. It is in the context menu of
// the pages wherever the mouse or the keyboard is on the widget. GUI thread.
#pragma once

class QAction;
class QString;
class QWidget;

namespace viewtide::gui {

/// Owned by the widget. `text`: where it leads, "Show the growth by day".
QAction *addDrill(QWidget &owner, const QString &text);
/// The same for one that exists.
void addDrill(QWidget &owner, QAction &action);
/// A card is opened by a click and by Enter, too; it looks like it under the mouse, and its tooltip says so.
QAction *addCardDrill(QWidget &card, const QString &text);

bool isDrill(const QAction &action);

} // namespace viewtide::gui
