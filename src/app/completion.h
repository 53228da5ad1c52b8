// SPDX-License-Identifier: GPL-3.0-or-later
// The completion of the command line for a shell, written from the table of commands. Pure; any thread.
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace viewtide::app {

/// The script for the shell that `arguments` name: bash, zsh or fish. ConfigInvalid for anything else.
Result<QString> completionScript(const QStringList &arguments);

} // namespace viewtide::app
