// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "base/log.h"

namespace viewtide::store {

namespace {

/// Each try waits 250 ms by itself (QSQLITE_BUSY_TIMEOUT).
constexpr int kBusyTries = 40;
/// No server that is well thinks about a BEGIN.
constexpr std::chrono::seconds kLongestBegin {10};

} // namespace

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{ }

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (Status status = m_connection.execute(QStringLiteral("ROLLBACK")); !status)
        qCWarning(lcStore) << "rollback failed:" << toKey(status.error().kind);
}

Status Transaction::begin()
{
    const QString statement = beginStatement(m_connection.engine(), m_connection.access());
    Status status = m_connection.execute(statement, kLongestBegin);
    for (int tries = 1; !status && status.error().kind == ErrorKind::DatabaseBusy && tries < kBusyTries;
         ++tries)
        status = m_connection.execute(statement, kLongestBegin);
    m_open = status.isOk();
    return status;
}

Status Transaction::commit()
{
    // As a statement: QSqlDatabase::commit() loses SQLite's code when the disk is full.
    Status status = m_connection.execute(QStringLiteral("COMMIT"));
    if (status)
        m_open = false;
    return status;
}

} // namespace viewtide::store
