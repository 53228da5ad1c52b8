// SPDX-License-Identifier: GPL-3.0-or-later
// The window cannot open: whoever started it from a menu sees no terminal, so a dialog says why, what to do
// and where, and offers to try again, or what would start instead. GUI thread.
#pragma once

#include "app/workspace.h"

#include <functional>

namespace viewtide::app {

struct FailureAnswers
{
    std::function<void(const QStringList &arguments)> start; ///< the program once more, with these
    std::function<void()> end;
};

/// Exactly one of the answers follows; without a window it is end(). A setting that the user gives up is
/// dropped before.
void tellStartFailure(const Workspace &workspace, const Error &error, const FailureAnswers &answers);

/// Brings what is told to the front again.
void raiseStartFailure();

} // namespace viewtide::app
