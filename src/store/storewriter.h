// SPDX-License-Identifier: GPL-3.0-or-later
// The writing side of the store: the lock, the one read-write connection and the lease. Owned by Store; every
// method runs on the writer thread.
#pragma once

#include "store/commandrunner.h"
#include "store/databaselock.h"
#include "store/pollerlease.h"
#include "store/store.h"

#include <memory>

class QTimer;

namespace viewtide::store {

class StoreWriter final
{
public:
    explicit StoreWriter(Location location);
    ~StoreWriter();

    Result<Opened> open(const OpenOptions &options);
    /// Checkpoints and lets go of the file.
    void close();

    template<typename Command>
    Result<typename Command::Answer> run(const Command &command, domain::ChangeSet &changes)
    {
        if (Status status = ensureOpen(); !status)
            return status.error();
        return runCommand(*m_connection, m_lease.get(), command, changes);
    }

private:
    Q_DISABLE_COPY_MOVE(StoreWriter)

    Status openFile(const SqliteFile &file);
    Status connect();
    Result<Opened> migrate(Timestamp now);
    Status ensureOpen();
    void beat();

    Location m_location;
    OpenOptions m_options;
    std::unique_ptr<DatabaseLock> m_lock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<PollerLease> m_lease;
    std::unique_ptr<QTimer> m_heart;
    bool m_opened = false;
};

} // namespace viewtide::store
