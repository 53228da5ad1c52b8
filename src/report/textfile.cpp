// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/textfile.h"

#include "report/csvreader.h"

#include <QFile>

namespace viewtide::report {

Result<QString> textOfFile(QFile &file, const TextLimit &limit)
{
    if (!file.isOpen() && !file.open(QIODevice::ReadOnly))
        return Error {
            .kind = ErrorKind::ConfigInvalid, .detail = file.errorString(), .context = file.fileName()};
    const QByteArray bytes = file.read(limit.bytes + 1);
    if (bytes.size() > limit.bytes)
        return Error {.kind = ErrorKind::ConfigInvalid, .detail = limit.sentence, .context = file.fileName()};
    return csvText(bytes);
}

} // namespace viewtide::report
