// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrator.h"

#include "base/log.h"
#include "store/databasecopy.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QFile>
#include <QSet>

namespace viewtide::store {

namespace {

Error tooNew(int found, int known)
{
    return Error {.kind = ErrorKind::SchemaTooNew,
                  .technical = QStringLiteral("schema %1, this program knows %2").arg(found).arg(known)};
}

Status applyStep(Connection &connection, const SchemaStep &step, Timestamp now)
{
    for (const QString &text : step.statements) {
        if (Status status = connection.execute(inDialect(text, connection.engine())); !status)
            return status;
    }
    Statement insert(connection, "schema_version_insert");
    return insert.run(step.version, step.name, now);
}

Status applySteps(Connection &connection, const QList<SchemaStep> &steps, Timestamp now)
{
    Transaction transaction(connection);
    if (Status status = transaction.begin(); !status)
        return status;
    const auto create = queryText(QStringLiteral("schema_version_create"));
    if (!create)
        return create.error();
    if (Status status = connection.execute(*create); !status)
        return status;
    for (const SchemaStep &step : steps) {
        if (Status status = applyStep(connection, step, now); !status) {
            Error error = status.error();
            error.technical = QStringLiteral("schema step %1 (%2) failed, nothing was changed: %3")
                                  .arg(step.version)
                                  .arg(step.name, error.detail);
            return error;
        }
        qCInfo(lcStore).noquote() << "schema step" << step.version << step.name;
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
    const auto newest = newestVersion();
    const auto current = currentVersion();
    if (!newest || !current)
        return newest ? current.error() : newest.error();
    Migrated migrated {
        .outcome = Migrated::Outcome::UpToDate, .from = *current, .version = *newest, .backup = {}};
    if (*current > migrated.version)
        return tooNew(*current, migrated.version);
    const auto missing = missingSteps();
    if (!missing)
        return missing.error();
    if (missing->isEmpty())
        return migrated;
    migrated.outcome = *current == 0 ? Migrated::Outcome::Created : Migrated::Outcome::Upgraded;
    if (migrated.outcome == Migrated::Outcome::Upgraded && m_connection.engine() == Engine::Sqlite) {
        const auto backup = backUp(*current, now);
        if (!backup)
            return backup.error();
        migrated.backup = *backup;
    }
    if (Status status = applySteps(m_connection, *missing, now); !status) {
        if (!migrated.backup.isEmpty())
            QFile::remove(migrated.backup); // nothing was changed, and the next try makes another
        return status.error();
    }
    return migrated;
}

Result<QList<SchemaStep>> Migrator::missingSteps()
{
    auto steps = schemaSteps();
    if (!steps || !m_connection.hasTable(QStringLiteral("schema_version")))
        return steps;
    Statement select(m_connection, "schema_versions_select");
    if (Status status = select.run(); !status)
        return status.error();
    QSet<qint64> applied;
    if (Status fetched = select.forEach([&] { applied.insert(select.integer(0)); }); !fetched)
        return fetched.error();
    QList<SchemaStep> missing = *steps;
    missing.removeIf([&applied](const SchemaStep &step) { return applied.contains(step.version); });
    return missing;
}

/// No migration without it: a disk that is full for the copy would be full for the migration.
Result<QString> Migrator::backUp(int version, Timestamp now)
{
    const auto path = pathBeside(m_connection, QStringLiteral("schema-%1").arg(version), now);
    if (!path)
        return path;
    if (Status status = copyDatabase(m_connection, *path); !status)
        return status.error();
    qCInfo(lcStore).noquote() << "the database before the migration is kept in" << *path;
    return path;
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
    const auto missing = missingSteps();
    if (!missing)
        return missing.error();
    if (missing->isEmpty())
        return Done {};
    QStringList steps;
    for (const SchemaStep &step : *missing)
        steps.append(QString::number(step.version));
    return Error {.kind = ErrorKind::DatabaseUnavailable,
                  .technical =
                      QStringLiteral("steps of the schema are missing (%1): run \"viewtide db migrate\"")
                          .arg(steps.join(QStringLiteral(", ")))};
}

} // namespace viewtide::store
