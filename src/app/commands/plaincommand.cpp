// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/plaincommand.h"

#include "app/commands/autostartcommand.h"
#include "app/commands/settingscommand.h"

namespace viewtide::app {

std::optional<ExitCode> runPlainCommand(const Invocation &invocation, const Output &output)
{
    const auto code = runSettingsCommand(invocation, output);
    return code ? code : runAutostartCommand(invocation, output);
}

} // namespace viewtide::app
