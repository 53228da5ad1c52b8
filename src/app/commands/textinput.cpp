// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/textinput.h"

#include "report/csvreader.h"

#include <QFile>

#include <cstdio>

namespace viewtide::app {

Result<QString> textOfFile(const QString &path)
{
    constexpr qint64 kMostBytes = 64 * 1024 * 1024;
    QFile file(path);
    const bool isOpen =
        path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Error {.kind = ErrorKind::ConfigInvalid, .detail = file.errorString(), .context = path};
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes)
        return Error {.kind = ErrorKind::ConfigInvalid,
                      .detail = QStringLiteral("the file is larger than 64 MiB"),
                      .context = path};
    return report::csvText(bytes);
}

} // namespace viewtide::app
