// SPDX-License-Identifier: GPL-3.0-or-later
// Why a command cannot be run now. Free functions, GUI thread.
#pragma once

#include <QString>

class QAction;

namespace viewtide::gui {

/// `sentence`: what it lacks while it is disabled, "It needs one selected video."
void setNeed(QAction &command, const QString &sentence);
/// That sentence; of a command without one a general one.
QString needOf(const QAction &command);

} // namespace viewtide::gui
