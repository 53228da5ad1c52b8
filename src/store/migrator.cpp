// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrator.h"

#include "base/log.h"
#include "store/sqlfiles.h"
#include "store/statement.h"
#include "store/transaction.h"

namespace viewtide::store {

namespace {

Error tooNew(int found, int known)
{
    return Error {.kind = ErrorKind::SchemaTooNew,
                  .detail = QStringLiteral("schema %1, this program knows %2").arg(found).arg(known)};
}

Status applyStep(Connection &connection, const SchemaStep &step, Timestamp now)
{
    Transaction transaction(connection);
    if (Status status = transaction.begin(); !status)
        return status;
    const auto create = queryText(QStringLiteral("schema_version_create"));
    if (!create)
        return create.error();
    if (Status status = connection.execute(*create); !status)
        return status;
    for (const QString &text : step.statements) {
        if (Status status = connection.execute(inDialect(text, connection.engine())); !status)
            return status;
    }
    {
        Statement insert(connection, "schema_version_insert");
        if (Status status = insert.run(step.version, step.name, now); !status)
            return status;
    }
    return transaction.commit();
}

} // namespace

Migrator::Migrator(Connection &connection)
    : m_connection(connection)
{ }

Result<int> Migrator::currentVersion()
{
    if (!m_connection.hasTable(QStringLiteral("schema_version")))
        return 0;
    Statement select(m_connection, "schema_version_select");
    if (Status status = select.run(); !status)
        return status.error();
    return select.next() ? static_cast<int>(select.integer(0)) : 0;
}

Result<int> Migrator::newestVersion()
{
    const auto steps = schemaSteps();
    if (!steps)
        return steps.error();
    return steps->last().version;
}

Result<Migrated> Migrator::migrate(Timestamp now)
{
    const auto steps = schemaSteps();
    if (!steps)
        return steps.error();
    const auto current = currentVersion();
    if (!current)
        return current.error();
    Migrated migrated {
        .outcome = Migrated::Outcome::UpToDate, .from = *current, .version = steps->last().version};
    if (*current > migrated.version)
        return tooNew(*current, migrated.version);
    for (const SchemaStep &step : *steps) {
        if (step.version <= *current)
            continue;
        if (Status status = applyStep(m_connection, step, now); !status)
            return status.error();
        qCInfo(lcStore).noquote() << "schema step" << step.version << step.name;
        migrated.outcome = *current == 0 ? Migrated::Outcome::Created : Migrated::Outcome::Upgraded;
    }
    return migrated;
}

Status Migrator::requireNewest()
{
    const auto current = currentVersion();
    if (!current)
        return current.error();
    const auto newest = newestVersion();
    if (!newest)
        return newest.error();
    if (*current > *newest)
        return tooNew(*current, *newest);
    if (*current < *newest)
        return Error {.kind = ErrorKind::DatabaseUnavailable,
                      .detail =
                          QStringLiteral("schema %1 is not the present one, %2: run \"viewtide db migrate\"")
                              .arg(*current)
                              .arg(*newest)};
    return Done {};
}

} // namespace viewtide::store
