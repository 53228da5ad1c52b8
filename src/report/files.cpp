// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace viewtide::report {

namespace {

Error cannotWrite(const QSaveFile &file)
{
    const bool full = file.error() == QFileDevice::WriteError || file.error() == QFileDevice::ResourceError;
    return Error {.kind = full ? ErrorKind::DiskFull : ErrorKind::ConfigInvalid,
                  .detail =
                      QCoreApplication::translate("ErrorDetail", "cannot write: %1").arg(file.errorString()),
                  .context = file.fileName()};
}

} // namespace

Status writeFile(const QString &path, const QByteArray &bytes, const std::function<bool()> &mayReplace)
{
    if (QFileInfo(path).isDir())
        return Error {.kind = ErrorKind::ConfigInvalid,
                      .detail = QCoreApplication::translate("ErrorDetail", "cannot write: this is a folder"),
                      .context = path};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // A disk that fills up gives a short write without an error: commit() would take it for the whole.
    if (file.write(bytes) != bytes.size())
        return Error {.kind = ErrorKind::DiskFull, .detail = file.errorString(), .context = path};
    if (mayReplace && !mayReplace())
        return Error {.kind = ErrorKind::Cancelled, .context = path};
    if (!file.commit())
        return cannotWrite(file);
    return Done {};
}

} // namespace viewtide::report
