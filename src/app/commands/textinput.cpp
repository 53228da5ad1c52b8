// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/textinput.h"

#include "report/textfile.h"

#include <QFile>

#include <cstdio>

namespace viewtide::app {

Result<QString> textOfFile(const QString &path)
{
    constexpr qint64 kMostBytes = 64 * 1024 * 1024;
    QFile file(path);
    if (path == QLatin1String("-") && !file.open(stdin, QIODevice::ReadOnly))
        return Error {.kind = ErrorKind::ConfigInvalid, .detail = file.errorString(), .context = path};
    return report::textOfFile(
        file, {.bytes = kMostBytes, .sentence = QStringLiteral("the file is larger than 64 MiB")});
}

} // namespace viewtide::app
