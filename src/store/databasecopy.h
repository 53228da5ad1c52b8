// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of an open SQLite database as a file of its own. Writer thread.
#pragma once

#include "base/result.h"
#include "base/timestamp.h"

#include <QString>

namespace viewtide::store {

class Connection;

/// Writes one file (0600) that is complete or not there: VACUUM INTO, fsync, rename, fsync of the folder.
/// Must not run in a transaction. Fails if there is such a file already.
Status copyDatabase(Connection &connection, const QString &path);

/// A path beside the database: "<database>.<word>-20251212T101500Z", which copiedAt() reads.
Result<QString> pathBeside(Connection &connection, const QString &word, Timestamp now);

} // namespace viewtide::store
