// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/plaincommand.h"

#include "app/commands/autostartcommand.h"
#include "app/commands/settingscommand.h"
#include "app/commands/workspacecommands.h"
#include "app/ownsecrets.h"

namespace viewtide::app {

std::optional<QFuture<ExitCode>> runPlainCommand(const Invocation &invocation, const Output &output)
{
    if (invocation.command == CommandKind::WorkspaceRemove)
        return removeWorkspace(invocation, output, keychainOf);
    for (const auto run : {runSettingsCommand, runAutostartCommand, runWorkspaceCommand}) {
        if (const auto code = run(invocation, output))
            return QtFuture::makeReadyFuture(*code);
    }
    return std::nullopt;
}

} // namespace viewtide::app
