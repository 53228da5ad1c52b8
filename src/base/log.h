// SPDX-License-Identifier: GPL-3.0-or-later
// Where messages go: stderr and, if set, a rotating file (0600). Every message passes redact() first.
// Logging never throws and never waits for anything but the file.
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace viewtide {

Q_DECLARE_LOGGING_CATEGORY(lcApi)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcPoll)
Q_DECLARE_LOGGING_CATEGORY(lcApp)

/// Installs the message handler. Call once, first thing in main.
void installLog();

/// Also write to this file; rotates at 2 MB, keeps 5. An empty path stops it.
void setLogFile(const QString &path);

} // namespace viewtide
