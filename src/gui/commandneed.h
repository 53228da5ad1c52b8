// SPDX-License-Identifier: GPL-3.0-or-later
// What its text does not say of a command: why it cannot be run now, and that it only opens a menu. Free
// functions, GUI thread.
#pragma once

#include <QString>

class QAction;

namespace viewtide::gui {

/// `sentence`: what it lacks while it is disabled, "It needs one selected video."
void setNeed(QAction &command, const QString &sentence);
bool hasNeed(const QAction &command);
/// That sentence; of a command without one a general one.
QString needOf(const QAction &command);
/// Nothing is done before something is chosen there.
void setOpensMenu(QAction &command);
bool opensMenu(const QAction &command);

} // namespace viewtide::gui
