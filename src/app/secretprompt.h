// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a key from standard input: from a pipe as its first line, from a terminal with a prompt and without
// echo.
#pragma once

#include "base/secret.h"

#include <QString>

namespace viewtide::app {

/// Blocks until a line is there: only for commands that begin with it. Known to redact() afterwards.
Secret readSecret(const QString &prompt);

} // namespace viewtide::app
