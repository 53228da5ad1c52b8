// SPDX-License-Identifier: GPL-3.0-or-later
// The program in its own place once more, after everything of this run was closed: for another database, or
// the demo. Called by main, last of all.
#pragma once

#include <QStringList>

namespace viewtide::app {

/// Replaces this process; it returns only if that failed.
void restart(const QString &program, const QStringList &arguments);

} // namespace viewtide::app
