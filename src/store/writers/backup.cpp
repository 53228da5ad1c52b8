// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasecopy.h"
#include "store/statement.h"
#include "store/writers/writers.h"

#include <QCoreApplication>

namespace viewtide::store {

Result<BackupDatabase::Answer> apply(Connection &connection, const BackupDatabase &command, ChangeSet &)
{
    if (connection.engine() != Engine::Sqlite)
        return invalid(QCoreApplication::translate(
            "Backup", "A PostgreSQL database is backed up with pg_dump on the server."));
    const auto path = command.path.isEmpty() ? pathBeside(connection, QStringLiteral("backup"), command.now)
                                             : Result<QString>(command.path);
    if (!path)
        return path.error();
    if (Status status = copyDatabase(connection, *path); !status)
        return status.error();
    return *path;
}

} // namespace viewtide::store
