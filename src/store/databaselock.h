// SPDX-License-Identifier: GPL-3.0-or-later
// One Viewtide per database file: a lock file beside it that survives kill -9 correctly. Owned by the writer
// side of the store, writer thread.
#pragma once

#include "store/location.h"

#include <QLockFile>

namespace viewtide::store {

class DatabaseLock final
{
public:
    explicit DatabaseLock(SqliteFile file);

    /// DatabaseBusy, with the holder in the detail, if another program holds it.
    Status acquire();

private:
    QString holder() const;

    SqliteFile m_file;
    QLockFile m_lock;
};

} // namespace viewtide::store
