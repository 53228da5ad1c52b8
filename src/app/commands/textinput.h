// SPDX-License-Identifier: GPL-3.0-or-later
// A text that a command reads from a file, or from standard input if its name is '-'.
#pragma once

#include "base/result.h"

#include <QString>

namespace viewtide::app {

/// ConfigInvalid if it cannot be read, is no text or larger than 64 MiB.
Result<QString> textOfFile(const QString &path);

} // namespace viewtide::app
