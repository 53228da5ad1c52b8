// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storewriter.h"

#include "base/clock.h"
#include "base/log.h"
#include "store/migrator.h"
#include "store/sqlitefile.h"

#include <QTimer>

namespace viewtide::store {

namespace {

constexpr std::chrono::seconds kHeartbeat {20};

} // namespace

StoreWriter::StoreWriter(Location location)
    : m_location(std::move(location))
{ }

StoreWriter::~StoreWriter()
{
    close();
}

Result<Opened> StoreWriter::open(const OpenOptions &options)
{
    m_options = options;
    if (const auto *file = std::get_if<SqliteFile>(&m_location)) {
        if (Status status = openFile(*file); !status) {
            m_lock.reset();
            return status.error();
        }
    }
    auto opened = [&]() -> Result<Opened> {
        if (Status status = connect(); !status)
            return status.error();
        return migrate(options.now);
    }();
    if (!opened) {
        close();
        Error error = whileOpening(opened.error());
        if (error.context.isEmpty())
            error.context = displayName(m_location);
        return error;
    }
    m_opened = true;
    if (m_connection->engine() == Engine::Postgres) {
        m_heart = std::make_unique<QTimer>();
        QObject::connect(m_heart.get(), &QTimer::timeout, m_heart.get(), [this] { beat(); });
        m_heart->start(kHeartbeat);
    }
    return opened;
}

Status StoreWriter::openFile(const SqliteFile &file)
{
    if (Status status = prepareFolder(file); !status)
        return status;
    m_lock = std::make_unique<DatabaseLock>(file);
    if (Status status = m_lock->acquire(); !status)
        return status;
    if (Status status = checkSound(file); !status)
        return status;
    return makePrivate(file);
}

Status StoreWriter::connect()
{
    auto connection = Connection::open(m_location, Access::ReadWrite);
    if (!connection)
        return connection.error();
    m_lease.reset();
    m_connection = std::move(*connection);
    m_lease = std::make_unique<PollerLease>(*m_connection, m_options.holder);
    return m_lease->acquire();
}

Result<Opened> StoreWriter::migrate(Timestamp now)
{
    const auto migrated = Migrator(*m_connection).migrate(now);
    if (!migrated)
        return migrated.error();
    if (Status status = m_lease->announce(now); !status)
        return status.error();
    if (const auto *file = std::get_if<SqliteFile>(&m_location)) {
        if (Status status = makePrivate(*file); !status) // the WAL is there only now
            return status.error();
    }
    const bool upgraded = migrated->outcome == Migrated::Outcome::Upgraded;
    return Opened {.schemaVersion = migrated->version,
                   .created = migrated->outcome == Migrated::Outcome::Created,
                   .migratedFrom = upgraded ? migrated->from : 0,
                   .backup = migrated->backup};
}

Status StoreWriter::ensureOpen()
{
    if (!m_opened)
        return Error {.kind = ErrorKind::Database,
                      .technical = QStringLiteral("the database is not open for writing")};
    if (m_connection && !m_connection->isLost())
        return Done {};
    Status status = connect();
    if (status)
        status = m_lease->announce(SystemClock().now());
    if (!status) {
        m_lease.reset();
        m_connection.reset();
        return status;
    }
    qCInfo(lcStore) << "connected again";
    return Done {};
}

void StoreWriter::beat()
{
    if (!ensureOpen())
        return;
    if (const Status status = m_lease->beat(SystemClock().now()); !status)
        qCWarning(lcStore) << "no sign of life could be written:" << toKey(status.error().kind);
}

void StoreWriter::close()
{
    m_heart.reset();
    if (m_connection)
        m_connection->expectEnd();
    if (m_lease)
        m_lease->release();
    m_lease.reset();
    if (m_connection && m_opened && m_connection->engine() == Engine::Sqlite) {
        if (Status status = m_connection->execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !status)
            qCWarning(lcStore) << "checkpoint failed:" << toKey(status.error().kind);
    }
    m_opened = false;
    m_connection.reset();
    m_lock.reset();
}

} // namespace viewtide::store
