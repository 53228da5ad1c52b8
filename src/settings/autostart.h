// SPDX-License-Identifier: GPL-3.0-or-later
// Does the desktop start Viewtide at login? An entry in the autostart folder, which is written only when the
// user wants it and goes when they do not. A plain value that looks at the file each time; any thread.
#pragma once

#include "base/result.h"
#include "settings/workspaces.h"

#include <QString>

namespace viewtide::settings {

enum class AtLogin { Off, On };

class Autostart final
{
public:
    /// `folder`: usually ~/.config/autostart. `program`: absolute path of what is started, with --minimized.
    Autostart(const QString &folder, const QString &program);
    /// The same for a named workspace, which has an entry of its own.
    Autostart(const QString &folder, const QString &program, const NamedWorkspace &workspace);

    QString file() const { return m_file; }
    AtLogin state() const;
    Status set(AtLogin state) const;

private:
    QString m_file;
    QString m_program;
    NamedWorkspace m_workspace; ///< without an id: the default one
};

} // namespace viewtide::settings
