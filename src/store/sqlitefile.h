// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a SQLite database before and beside SQLite: may it be written, is it sound, is it private.
// Blocking: threads of the store only.
#pragma once

#include "store/location.h"

namespace viewtide::store {

/// Makes the folder (0700) and sees that file and folder can be written. Creates no file. The error names the
/// path.
Status prepareFolder(const SqliteFile &file);

/// Creates the file (0600) if it is not there, and takes the rights of others away from it, its WAL and its
/// shm.
Status makePrivate(const SqliteFile &file);

/// Looks at an existing file through a read-only connection, which changes no byte of it. DatabaseDamaged if
/// it is not a database, not sound, or another program's.
Status checkSound(const SqliteFile &file);

} // namespace viewtide::store
