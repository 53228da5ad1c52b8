// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide workspace list|add|rename|remove`. Needs no service and no database.
#pragma once

#include "app/invocation.h"
#include "app/output.h"
#include "settings/leftkeys.h"

#include <QFuture>

#include <optional>

namespace viewtide::app {

/// Null: the command is another one.
std::optional<ExitCode> runWorkspaceCommand(const Invocation &invocation, const Output &output);

/// The removal, which waits for the keychain: Partial if keys stay in it.
QFuture<ExitCode> removeWorkspace(const Invocation &invocation, const Output &output,
                                  const settings::KeychainOf &keychainOf);

} // namespace viewtide::app
