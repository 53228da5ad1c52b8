// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/takeoverwriter.h"

#include "store/migrator.h"
#include "store/sqlfiles.h"
#include "store/tablecopy.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace viewtide::store {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TakeOver)
};

/// Each database's own: which schema it has, and who writes it.
bool isCopied(const QString &table)
{
    return table != QLatin1String("schema_version") && table != QLatin1String("poller");
}

/// In the order in which the schema makes them: what a row refers to comes before it.
Result<QStringList> tables()
{
    const auto steps = schemaSteps();
    if (!steps)
        return steps.error();
    static const QRegularExpression kTable(QStringLiteral("^CREATE TABLE (\\w+)"),
                                           QRegularExpression::MultilineOption);
    QStringList names;
    for (const SchemaStep &step : *steps) {
        for (const QString &statement : step.statements) {
            if (const auto match = kTable.match(statement); match.hasMatch() && isCopied(match.captured(1)))
                names << match.captured(1);
        }
    }
    return names;
}

Result<qint64> rowsOf(Connection &connection, const QStringList &names)
{
    qint64 rows = 0;
    for (const QString &name : names) {
        const auto count = connection.scalar(QStringLiteral("SELECT COUNT(*) FROM %1").arg(name));
        if (!count)
            return count.error();
        rows += count->toLongLong();
    }
    return rows;
}

Status requireEmpty(Connection &connection, const QStringList &names)
{
    const auto rows = rowsOf(connection, names);
    if (!rows)
        return rows.error();
    if (*rows == 0)
        return Done {};
    return invalid(Texts::tr("The other database holds data already, which stays as it is."));
}

Result<std::unique_ptr<Connection>> openSource(const Location &location)
{
    auto source = Connection::open(location, Access::ReadOnly);
    if (!source)
        return source.error();
    // A large table takes as long as its rows take to be written.
    if ((*source)->engine() == Engine::Postgres) {
        for (const char *const limit : {"statement_timeout", "idle_in_transaction_session_timeout"}) {
            if (Status status = (*source)->execute(QStringLiteral("SET %1 = 0").arg(QLatin1String(limit)));
                !status)
                return status.error();
        }
    }
    if (Status status = Migrator(**source).requireNewest(); !status)
        return status.error();
    return source;
}

Status compare(Connection &connection, const QStringList &names, qint64 expected)
{
    const auto rows = rowsOf(connection, names);
    if (!rows)
        return rows.error();
    if (*rows == expected)
        return Done {};
    return Error {.kind = ErrorKind::Internal,
                  .technical = QStringLiteral("%1 rows arrived of %2").arg(*rows).arg(expected)};
}

} // namespace

Result<TakeOver::Answer> apply(Connection &connection, const TakeOver &command, domain::ChangeSet &)
{
    const auto names = tables();
    if (!names)
        return names.error();
    if (Status status = requireEmpty(connection, *names); !status)
        return status.error();
    const auto source = openSource(command.source);
    if (!source)
        return source.error();
    Transaction instant(**source);
    if (Status status = instant.begin(); !status)
        return status.error();
    const auto total = rowsOf(**source, *names);
    if (!total)
        return total.error();
    CopyProgress &progress = *command.progress;
    progress.total = *total;
    for (const QString &name : *names) {
        const Status status = TableCopy(**source, connection, name).run([&progress](qint64 rows) {
            progress.copied += rows;
            return !progress.isCancelled;
        });
        if (!status)
            return status.error();
    }
    if (Status status = compare(connection, *names, *total); !status)
        return status.error();
    return *total;
}

} // namespace viewtide::store
