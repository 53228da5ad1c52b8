// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storereader.h"

#include "store/migrator.h"
#include "store/sqlitefile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace viewtide::store {

StoreReader::StoreReader(Location location)
    : m_location(std::move(location))
{ }

Result<std::unique_ptr<Connection>> StoreReader::connect() const
{
    if (const auto *file = std::get_if<SqliteFile>(&m_location); file && !QFileInfo::exists(file->path))
        return Error {.kind = ErrorKind::DatabaseUnavailable,
                      .detail = QCoreApplication::translate("ErrorDetail", "there is no such file"),
                      .context = file->path};
    return Connection::open(m_location, Access::ReadOnly);
}

void StoreReader::use(std::unique_ptr<Connection> connection)
{
    m_connection = std::move(connection);
    m_state = State::Open;
    runWaiting();
}

Status StoreReader::open()
{
    auto connection = connect();
    if (!connection)
        return connection.error();
    if (Status status = Migrator(**connection).requireNewest(); !status) {
        Error error = whileOpening(status.error());
        error.context = displayName(m_location);
        return error;
    }
    use(std::move(*connection));
    return Done {};
}

Status StoreReader::checkFile() const
{
    const auto *const file = std::get_if<SqliteFile>(&m_location);
    return file && QFileInfo::exists(file->path) ? checkSound(*file) : Status(Done {});
}

Status StoreReader::checkAndOpen()
{
    if (Status status = checkFile(); !status)
        return status;
    return open();
}

Status StoreReader::inspect()
{
    if (Status status = checkFile(); !status)
        return status;
    auto connection = connect();
    if (!connection)
        return connection.error();
    use(std::move(*connection));
    return Done {};
}

void StoreReader::giveUp()
{
    m_state = State::Closed;
    runWaiting();
}

void StoreReader::close()
{
    giveUp();
    m_connection.reset();
}

void StoreReader::whenOpen(std::function<void()> job)
{
    if (m_state == State::Opening)
        m_waiting.push_back(std::move(job));
    else
        job();
}

Status StoreReader::ensureOpen()
{
    if (m_state != State::Open)
        return Error {.kind = ErrorKind::DatabaseUnavailable,
                      .technical = QStringLiteral("the database is not open")};
    if (m_connection && !m_connection->isLost())
        return Done {};
    m_connection.reset();
    auto connection = Connection::open(m_location, Access::ReadOnly);
    if (!connection)
        return connection.error();
    m_connection = std::move(*connection);
    return Done {};
}

void StoreReader::runWaiting()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &job : waiting)
        job();
}

} // namespace viewtide::store
