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
    Statement rows(connection, "integrity_rows");
    if (Status status = rows.run(); !status)
        return status.error();
    const Status fetched = rows.forEach([&] { report.rows.insert(rows.text(0), rows.integer(1)); });
    if (!fetched)
        return fetched.error();
    return report;
}

} // namespace viewtide::store
