// SPDX-License-Identifier: GPL-3.0-or-later
// Where Viewtide keeps its files (XDG), and the folder of the demo, which is apart from them. Pure but for
// mkdir.
#pragma once

#include "app/invocation.h"

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

    bool operator==(const Paths &) const = default;
};

Paths pathsFor(Workspace workspace);

/// Makes the folder that holds `file`, 0700.
bool makeFolderOf(const QString &file);

} // namespace viewtide::app
