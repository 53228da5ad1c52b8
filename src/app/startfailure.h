// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a named workspace cannot open: whoever chose it in a menu sees no terminal, so a dialog says
// why and offers the workspace that everybody has. GUI thread.
#pragma once

#include "app/workspace.h"

#include <functional>

namespace viewtide::app {

struct FailureAnswers
{
    std::function<void()> openOwn;
    std::function<void()> end;
};

/// Exactly one of the answers follows; without a window it is end().
void tellStartFailure(const Workspace &workspace, const Error &error, const FailureAnswers &answers);

} // namespace viewtide::app
