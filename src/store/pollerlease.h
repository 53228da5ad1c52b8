// SPDX-License-Identifier: GPL-3.0-or-later
// Who may write this database. On a shared server an advisory lock is held on the very connection that
// writes: if that connection dies, its writes cannot commit. On both engines the row `poller` tells others
// who it is. Owned by the writer side of the store, writer thread.
#pragma once

#include "base/timestamp.h"
#include "store/connection.h"

namespace viewtide::store {

class PollerLease final
{
public:
    PollerLease(Connection &connection, QString holder);

    /// Once per session: the lock is re-entrant, so asking again would prove nothing. DatabaseBusy with the
    /// holder in the detail if another session has it. Before the tables exist only the lock is taken.
    Status acquire();
    /// Writes down who holds the database; the tables exist.
    Status announce(Timestamp now);
    /// First thing in each transaction: DatabaseBusy if another took over.
    Status check();
    Status beat(Timestamp now);
    /// Last thing of a session that took it: a server ends a session some time after its client has gone, and
    /// until then the next Viewtide would find the database taken.
    void release();

private:
    QString otherHolder();

    Connection &m_connection;
    QString m_holder;
    qint64 m_epoch = 0;
    bool m_held = false; ///< the lock, by this session
};

} // namespace viewtide::store
