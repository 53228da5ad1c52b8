// SPDX-License-Identifier: GPL-3.0-or-later
// Where Viewtide keeps its files (XDG), and the folder of the demo, which is apart from them. Pure but for
// mkdir.
#pragma once

#include "app/workspace.h"

#include <QString>

namespace viewtide::app {

struct Paths
{
    QString settingsFile;
    QString databaseFile; ///< default SQLite file
    QString logFile;
    QString secretsFile; ///< only used when the user chose it
    QString pictureFolder; ///< a cache
    QString runtimeFolder; ///< for the socket of the running instance
    QString workspaceFolder {}; ///< of a named workspace: everything of it but the cache

    bool operator==(const Paths &) const = default;
};

/// Of a named one only after it was found.
Paths pathsFor(const Workspace &workspace);

/// Makes the folder that holds `file`, 0700.
bool makeFolderOf(const QString &file);

} // namespace viewtide::app
