// SPDX-License-Identifier: GPL-3.0-or-later
// A scope that is one transaction: rolled back unless commit() succeeded. Same thread as its connection.
#pragma once

#include "store/connection.h"

namespace viewtide::store {

class Transaction final
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();

    /// A writer waits up to ten seconds for another program's lock, then fails with DatabaseBusy.
    Status begin();
    Status commit();

private:
    Q_DISABLE_COPY_MOVE(Transaction)

    Connection &m_connection;
    bool m_open = false;
};

} // namespace viewtide::store
