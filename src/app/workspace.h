// SPDX-License-Identifier: GPL-3.0-or-later
// Whose data a run of the program is about: the user's own, the demo's, or a named workspace, which is a
// client's world apart. A value; finding one looks at the disk.
#pragma once

#include "base/result.h"
#include "settings/workspaces.h"

#include <QStringList>

namespace viewtide::settings {
enum class Environment;
}

namespace viewtide::app {

struct Workspace
{
    enum class Kind {
        Own,
        Demo, ///< generated data against the built-in simulator
        Named,
    };

    Kind kind = Kind::Own;
    settings::NamedWorkspace named {}; ///< its id is empty until it was found; only of that kind

    bool operator==(const Workspace &) const = default;
};

/// What --workspace means. A named one is not looked for yet.
Workspace workspaceCalled(const QString &name);
/// What opens it from the command line; nothing for the user's own.
QStringList argumentsOf(const Workspace &workspace);

/// The named workspaces of this user.
settings::Workspaces namedWorkspaces();
/// A named one with its id. NotFound says which there are.
Result<Workspace> findWorkspace(const Workspace &workspace);

/// What of the environment counts there. DATABASE_URL and the keys are set for one database: a named
/// workspace takes none of them, or two of them would share a client without anybody seeing it.
settings::Environment environmentOf(const Workspace &workspace);
/// The variables that are set and do not count there, in one line.
QString ignoredVariables(const Workspace &workspace);

} // namespace viewtide::app
