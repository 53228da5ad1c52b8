// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include "store/migrator.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

Status checkFile(Connection &connection, IntegrityReport &report)
{
    if (connection.engine() != Engine::Sqlite)
        return Done {}; // PostgreSQL checks its pages by itself
    const auto pages = connection.column(QStringLiteral("PRAGMA integrity_check(20)"));
    if (!pages)
        return pages.error();
    if (*pages != QStringList {QStringLiteral("ok")})
        report.problems << *pages;
    const auto orphans = connection.column(QStringLiteral("PRAGMA foreign_key_check"));
    if (!orphans)
        return orphans.error();
    for (const QString &table : *orphans)
        report.problems << QStringLiteral("a row of %1 refers to a row that is not there").arg(table);
    return Done {};
}

/// The tables are those that this program knows.
Result<bool> isOfThisProgram(Connection &connection)
{
    const Status newest = Migrator(connection).requireNewest();
    if (newest)
        return true;
    const ErrorKind kind = newest.error().kind;
    if (kind == ErrorKind::DatabaseUnavailable || kind == ErrorKind::SchemaTooNew)
        return false;
    return newest.error();
}

Status countRows(Connection &connection, IntegrityReport &report)
{
    const auto known = isOfThisProgram(connection);
    if (!known || !*known)
        return known ? Status(Done {}) : Status(known.error());
    Statement rows(connection, "integrity_rows");
    if (Status status = rows.run(); !status)
        return status;
    return rows.forEach([&] { report.rows.insert(rows.text(0), rows.integer(1)); });
}

} // namespace

Result<IntegrityReport> answer(Connection &connection, const IntegrityQuery &)
{
    IntegrityReport report;
    report.engine = engineName(connection.engine());
    const auto version = Migrator(connection).currentVersion();
    if (!version)
        return version.error();
    report.schemaVersion = *version;
    if (Status status = checkFile(connection, report); !status)
        return status.error();
    if (Status status = countRows(connection, report); !status)
        return status.error();
    return report;
}

} // namespace viewtide::store
