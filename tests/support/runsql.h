// SPDX-License-Identifier: GPL-3.0-or-later
// A statement that the program would never send, on a SQLite file beside the store that has it open. Test
// thread.
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>

namespace viewtide::test {

inline bool runSql(const QString &path, const QString &statement)
{
    const QString name = QStringLiteral("the test itself");
    bool isDone = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        isDone = database.open() && QSqlQuery(database).exec(statement);
    }
    QSqlDatabase::removeDatabase(name);
    return isDone;
}

} // namespace viewtide::test
