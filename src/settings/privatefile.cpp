// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/privatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace viewtide::settings {

namespace {

constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;

Error cannotWrite(const QString &path, const QString &reason)
{
    return Error {.kind = ErrorKind::ConfigInvalid,
                  .detail = QCoreApplication::translate("ErrorDetail", "cannot write: %1").arg(reason),
                  .context = path};
}

} // namespace

Status makePrivateFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder))
            return cannotWrite(folder,
                               QCoreApplication::translate("ErrorDetail", "the folder cannot be made"));
        QFile::setPermissions(folder, kOwnerOnly | QFile::ExeOwner);
    }
    QFile file(path);
    if (file.exists())
        return Done {};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerOnly) && !file.exists())
        return cannotWrite(path, file.errorString());
    return Done {};
}

bool isPrivateFile(const QString &path)
{
    const QFileInfo file(path);
    return !file.exists() || (!(file.permissions() & kOthers) && file.ownerId() == ::geteuid());
}

Status writePrivateFile(const QString &path, const QByteArray &bytes)
{
    const Status made = makePrivateFile(path);
    if (!made)
        return made;
    QSaveFile file(path);
    // The temporary file takes its rights from the file that it replaces, which is 0600 by now.
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    file.setPermissions(kOwnerOnly);
    // A disk that fills up gives a short write without an error: commit() would take it for the whole.
    if (file.write(bytes) != bytes.size())
        return Error {.kind = ErrorKind::DiskFull, .detail = file.errorString(), .context = path};
    if (!file.commit())
        return cannotWrite(path, file.errorString());
    return Done {};
}

} // namespace viewtide::settings
