// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette offers of the window's menus and of the pages. GUI thread.
#pragma once

#include "gui/page.h"
#include "models/palettemodel.h"

#include <QList>

#include <functional>
#include <optional>
#include <utility>

class QAction;

namespace viewtide::gui {

using PaletteCommands = QList<std::pair<models::PaletteEntry, QAction *>>;

/// Without the mark of its key.
QString plainText(const QAction &action);
/// The commands of the menus that can be run now, or say what they need, in the order of the menus: without
/// separators, and each once. Entries have the menus that lead to them and the shortcut as detail.
PaletteCommands menuCommands(const QList<QAction *> &menus);
/// Those of a page, with its name, also those that are not available, which say so. What is in a menu of a
/// page that is not shown is about what is selected there: the menu stands for it.
PaletteCommands pageCommands(const PageWidget &page, Page which);
struct PaletteGoal
{
    models::PaletteEntry entry;
    std::function<void()> show; ///< once the page is shown
};
/// What can be gone to on a page, as "Proxy" of "Settings › Connection › Network".
QList<PaletteGoal> pageGoals(const PageWidget &page, Page which);
/// That one, then the others in their order.
QList<Page> pagesFrom(Page first);
/// Why it is not run, of a command of that page; null: of the window.
QString unavailableText(const QAction &action, std::optional<Page> page);
/// What begins with a question or a menu, or changes nothing but the view, may be run from elsewhere.
bool isHarmless(const QAction &action);

} // namespace viewtide::gui
