// SPDX-License-Identifier: GPL-3.0-or-later
// The program once more: in its own place, after everything of this run was closed (called by main, last of
// all), or beside it, for another workspace.
#pragma once

#include <QStringList>

namespace viewtide::settings {
class Settings;
}

namespace viewtide::app {

/// Replaces this process; it returns only if that failed.
void restart(const QString &program, const QStringList &arguments);

/// A process of its own, which outlives this one.
void startBeside(const QString &program, const QStringList &arguments);

/// Those who look on may not read the names of the workspace that these arguments open, either.
void carryPresentation(const settings::Settings &from, const QStringList &arguments);

} // namespace viewtide::app
