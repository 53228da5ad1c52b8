// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlitefile.h"

#include "store/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>

namespace viewtide::store {

namespace {

constexpr QFile::Permissions kOwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions kOwnerFolder = kOwnerFile | QFile::ExeOwner;
constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr std::array kSuffixes {"", "-wal", "-shm"};

Error refused(const QString &path, const QString &why)
{
    return Error {.kind = ErrorKind::DatabaseUnavailable, .detail = why, .context = path};
}

Error notOurs(const QString &path, const QString &why)
{
    return Error {.kind = ErrorKind::DatabaseDamaged, .detail = why, .context = path};
}

/// A folder that is Viewtide's own; a user's folder keeps the rights that the user gave it.
bool isOwnFolder(const QString &path)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return path == data + QStringLiteral("/viewtide")
        || path == QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace

Status prepareFolder(const SqliteFile &file)
{
    const QFileInfo target(file.path);
    const QString folder = target.absolutePath();
    // A folder that is not there is more likely a typing error than a wish.
    if (!QFileInfo::exists(folder))
        return refused(
            file.path,
            QCoreApplication::translate("ErrorDetail", "the folder %1 does not exist").arg(folder));
    if (isOwnFolder(folder))
        QFile::setPermissions(folder, kOwnerFolder);
    if (target.exists() && !target.isFile())
        return refused(file.path, QCoreApplication::translate("ErrorDetail", "it is not a file"));
    if (target.exists() && !target.isReadable())
        return refused(file.path, QCoreApplication::translate("ErrorDetail", "the file cannot be read"));
    if (target.exists() && !target.isWritable())
        return refused(file.path, QCoreApplication::translate("ErrorDetail", "the file cannot be written"));
    if (!QFileInfo(folder).isWritable())
        return refused(
            file.path,
            QCoreApplication::translate("ErrorDetail", "the folder %1 cannot be written").arg(folder));
    return Done {};
}

Status makePrivate(const SqliteFile &file)
{
    if (QFile created(file.path); !created.exists()) {
        if (!created.open(QIODevice::NewOnly | QIODevice::WriteOnly, kOwnerFile))
            return refused(file.path, created.errorString());
    }
    for (const char *const suffix : kSuffixes) {
        QFile part(file.path + QLatin1String(suffix));
        if (part.exists() && (part.permissions() & kOthers))
            part.setPermissions(kOwnerFile);
    }
    return Done {};
}

Status checkSound(const SqliteFile &file)
{
    if (QFileInfo(file.path).size() == 0)
        return Done {};
    auto connection = Connection::open(file, Access::ReadOnly);
    if (!connection)
        return connection.error();
    const auto problems = (*connection)->column(QStringLiteral("PRAGMA quick_check(3)"));
    if (!problems) {
        Error error = problems.error();
        error.context = file.path;
        return error;
    }
    if (*problems != QStringList {QStringLiteral("ok")})
        return notOurs(file.path, problems->join(QStringLiteral("; ")).simplified());
    if (!(*connection)->isEmpty() && !(*connection)->hasTable(QStringLiteral("schema_version")))
        return notOurs(file.path,
                       QCoreApplication::translate("ErrorDetail", "it is the database of another program"));
    return Done {};
}

} // namespace viewtide::store
