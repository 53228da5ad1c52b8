// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide settings list|get|set`: the preferences without a window. Needs no service, so it also mends a
// settings file that keeps the services from starting.
#pragma once

#include "app/invocation.h"
#include "app/output.h"

#include <optional>

namespace viewtide::app {

/// Null: the command is another one.
std::optional<ExitCode> runSettingsCommand(const Invocation &invocation, const Output &output);

} // namespace viewtide::app
