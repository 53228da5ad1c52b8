// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C of a table: the selected rows with the header, cells apart by tabs, as a spreadsheet takes them.
// Numbers are exact and ungrouped, what is unknown is an empty cell. GUI thread.
#pragma once

#include <QString>

#include <functional>

class QAction;
class QTableView;

namespace viewtide::gui {

/// Shown columns as a person ordered them, with the names that screen readers say.
QString headerText(const QTableView &view);
/// Of one row; `cell` tells by section and role, for rows that the model does not have.
QString rowText(const QTableView &view, const std::function<QVariant(int section, int role)> &cell);
/// Header and selected rows from the top; without a selection all rows.
QString selectionText(const QTableView &view);

/// Gives the table its "Copy" with Ctrl+C, which puts selectionText() on the clipboard unless `copy` is
/// given. Takes the place of one that it has.
QAction *makeCopyable(QTableView &view, const std::function<void()> &copy = {});

} // namespace viewtide::gui
