// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that need no service and no database.
#pragma once

#include "app/invocation.h"
#include "app/output.h"

#include <QFuture>

#include <optional>

namespace viewtide::app {

/// Null: the command is another one.
std::optional<QFuture<ExitCode>> runPlainCommand(const Invocation &invocation, const Output &output);

} // namespace viewtide::app
