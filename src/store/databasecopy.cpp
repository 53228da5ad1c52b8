// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasecopy.h"

#include "store/statement.h"

#include <QCoreApplication>
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
                  : Status(failedAt(
                      path, QCoreApplication::translate("ErrorDetail", "it cannot be brought to the disk")));
}

} // namespace

Status copyDatabase(Connection &connection, const QString &path)
{
    if (QFileInfo::exists(path))
        return failedAt(path, QCoreApplication::translate("ErrorDetail", "there is such a file already"));
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    QFile reserved(part); // VACUUM INTO accepts an empty file and keeps its rights
    if (!reserved.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failedAt(path, reserved.errorString());
    reserved.close();
    Status status = Statement(connection, "backup").run(part);
    if (status)
        status = syncToDisk(part, O_RDONLY);
    if (status && !QFile::rename(part, path))
        status = failedAt(path, QCoreApplication::translate("ErrorDetail", "it cannot be renamed"));
    if (status)
        status = syncToDisk(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
    if (!status)
        QFile::remove(part);
    return status;
}

Result<QString> pathBeside(Connection &connection, const QString &word, Timestamp now)
{
    const auto own =
        connection.scalar(QStringLiteral("SELECT file FROM pragma_database_list WHERE name = 'main'"));
    if (!own)
        return own.error();
    QString stamp = toIso(now).left(19);
    stamp.remove(QLatin1Char('-')).remove(QLatin1Char(':'));
    return QStringLiteral("%1.%2-%3Z").arg(own->toString(), word, stamp);
}

} // namespace viewtide::store
