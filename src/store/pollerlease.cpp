// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pollerlease.h"

#include "base/log.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

/// The key: an application constant ("VTDE") and the workspace; a database holds one workspace.
QString lockCall(QLatin1String function)
{
    return QStringLiteral("SELECT %1(1448363077, 1)").arg(function);
}

Error deposed()
{
    return Error {.kind = ErrorKind::DatabaseBusy,
                  .technical = QStringLiteral("another Viewtide took over this database")};
}

} // namespace

PollerLease::PollerLease(Connection &connection, QString holder)
    : m_connection(connection)
    , m_holder(std::move(holder))
{ }

Status PollerLease::acquire()
{
    if (m_connection.engine() == Engine::Sqlite)
        return Done {}; // the lock file decides
    const auto taken = m_connection.scalar(lockCall(QLatin1String("pg_try_advisory_lock")));
    if (!taken)
        return taken.error();
    if (!taken->toBool())
        return Error {.kind = ErrorKind::DatabaseBusy, .detail = otherHolder()};
    m_held = true;
    return Done {};
}

void PollerLease::release()
{
    if (!m_held || m_connection.isLost())
        return;
    m_held = false;
    if (const auto released = m_connection.scalar(lockCall(QLatin1String("pg_advisory_unlock"))); !released)
        qCWarning(lcStore) << "the lock was not given back:" << toKey(released.error().kind);
}

Status PollerLease::announce(Timestamp now)
{
    Statement upsert(m_connection, "poller_upsert");
    if (Status status = upsert.run(m_holder, now, now); !status)
        return status;
    if (upsert.next())
        m_epoch = upsert.integer(0);
    return upsert.outcome();
}

Status PollerLease::check()
{
    if (m_connection.engine() == Engine::Sqlite)
        return Done {};
    Statement select(m_connection, "poller_check");
    if (Status status = select.run(m_epoch); !status)
        return status;
    return select.next() ? Status(Done {}) : Status(deposed());
}

Status PollerLease::beat(Timestamp now)
{
    Statement update(m_connection, "poller_beat");
    if (Status status = update.run(now, m_epoch); !status)
        return status;
    return check();
}

QString PollerLease::otherHolder()
{
    if (m_connection.hasTable(QStringLiteral("poller"))) {
        Statement select(m_connection, "poller_select");
        if (select.run() && select.next())
            return select.text(0);
    }
    return QStringLiteral("another Viewtide");
}

} // namespace viewtide::store
