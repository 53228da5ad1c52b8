// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/plaincommand.h"

#include "app/commands/autostartcommand.h"
#include "app/commands/settingscommand.h"
#include "app/commands/workspacecommands.h"

namespace viewtide::app {

std::optional<ExitCode> runPlainCommand(const Invocation &invocation, const Output &output)
{
    for (const auto run : {runSettingsCommand, runAutostartCommand, runWorkspaceCommand}) {
        if (const auto code = run(invocation, output))
            return code;
    }
    return std::nullopt;
}

} // namespace viewtide::app
