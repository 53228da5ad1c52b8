// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide autostart [on|off]`: does the desktop start Viewtide at login? Needs no service and no database.
#pragma once

#include "app/invocation.h"
#include "app/output.h"

#include <optional>

namespace viewtide::settings {
class Autostart;
}

namespace viewtide::app {

/// Of this program and this user; a named workspace has an entry of its own.
settings::Autostart autostartOf(const Workspace &workspace);

/// Null: the command is another one.
std::optional<ExitCode> runAutostartCommand(const Invocation &invocation, const Output &output);

} // namespace viewtide::app
