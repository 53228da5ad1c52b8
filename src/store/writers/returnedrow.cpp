// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/returnedrow.h"

namespace viewtide::store {

Result<qint64> returnedId(Statement &statement)
{
    if (statement.next()) {
        const qint64 id = statement.integer(0);
        statement.finish();
        return id;
    }
    if (Status status = statement.outcome(); !status)
        return status.error();
    return Error {.kind = ErrorKind::Internal, .technical = QStringLiteral("no id came back")};
}

Status requireRow(Statement &statement, const QString &what)
{
    if (statement.next()) {
        statement.finish();
        return Done {};
    }
    if (Status status = statement.outcome(); !status)
        return status;
    return Error {.kind = ErrorKind::NotFound, .context = what};
}

} // namespace viewtide::store
