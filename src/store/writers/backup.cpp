// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"
#include "store/writers/writers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace viewtide::store {

namespace {

Error failedAt(const QString &path, const QString &why)
{
    return Error {.kind = ErrorKind::Database, .detail = why, .context = path};
}

Status syncToDisk(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return synced ? Status(Done {})
                  : Status(failedAt(path, QStringLiteral("it cannot be brought to the disk")));
}

Result<QString> targetPath(Connection &connection, const BackupDatabase &command)
{
    if (!command.path.isEmpty())
        return command.path;
    const auto own =
        connection.scalar(QStringLiteral("SELECT file FROM pragma_database_list WHERE name = 'main'"));
    if (!own)
        return own.error();
    QString stamp = toIso(command.now).left(19);
    stamp.remove(QLatin1Char('-')).remove(QLatin1Char(':'));
    return QStringLiteral("%1.backup-%2Z").arg(own->toString(), stamp);
}

} // namespace

Result<BackupDatabase::Answer> apply(Connection &connection, const BackupDatabase &command, ChangeSet &)
{
    if (connection.engine() != Engine::Sqlite)
        return Error {.kind = ErrorKind::ConfigInvalid,
                      .detail = QCoreApplication::translate(
                          "Backup", "A PostgreSQL database is backed up with pg_dump on the server.")};
    const auto path = targetPath(connection, command);
    if (!path)
        return path.error();
    if (QFileInfo::exists(*path))
        return failedAt(*path, QStringLiteral("there is such a file already"));
    const QString part = *path + QStringLiteral(".part");
    QFile::remove(part);
    QFile reserved(part); // VACUUM INTO accepts an empty file and keeps its rights
    if (!reserved.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failedAt(*path, reserved.errorString());
    reserved.close();
    Status status = Statement(connection, "backup").run(part);
    if (status)
        status = syncToDisk(part, O_RDONLY);
    if (status && !QFile::rename(part, *path))
        status = failedAt(*path, QStringLiteral("it cannot be renamed"));
    if (status)
        status = syncToDisk(QFileInfo(*path).absolutePath(), O_RDONLY | O_DIRECTORY);
    if (!status) {
        QFile::remove(part);
        return status.error();
    }
    return *path;
}

} // namespace viewtide::store
