// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/databasecommands.h"

#include "app/commands/textinput.h"

#include <QFileInfo>
#include <QJsonArray>

namespace viewtide::app {

void DatabaseCheckCommand::start()
{
    read(store::IntegrityQuery {}, [this](const store::IntegrityReport &found) { print(found); });
}

void DatabaseCheckCommand::print(const store::IntegrityReport &found)
{
    QJsonObject rows;
    for (auto it = found.rows.cbegin(); it != found.rows.cend(); ++it)
        rows.insert(it.key(), it.value());
    const bool sound = found.problems.isEmpty();
    output().json({{QStringLiteral("status"), sound ? QStringLiteral("success") : QStringLiteral("error")},
                   {QStringLiteral("engine"), found.engine},
                   {QStringLiteral("schema_version"), found.schemaVersion},
                   {QStringLiteral("problems"), QJsonArray::fromStringList(found.problems)},
                   {QStringLiteral("rows"), rows}});
    output().say(tr("%1, schema %2: %3")
                     .arg(store::displayName(services().store->location()))
                     .arg(found.schemaVersion)
                     .arg(sound ? tr("sound") : found.problems.join(QStringLiteral("; "))));
    if (output().format() == OutputFormat::Text) {
        for (auto it = found.rows.cbegin(); it != found.rows.cend(); ++it)
            output().say(QStringLiteral("  %1 %2").arg(it.key(), -28).arg(it.value()));
    }
    emit finished(sound ? ExitCode::Done : ExitCode::Usage);
}

void DatabaseBackupCommand::start()
{
    const QString file = invocation().arguments.value(0);
    const QString path = file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath();
    write(store::BackupDatabase {.path = path, .now = now()}, [this](const QString &written) {
        output().say(tr("copied to %1").arg(written));
        output().json(
            {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("file"), written}});
        done();
    });
}

/// Other users of the machine see arguments: an address with a password comes from standard input.
Result<store::Location> DatabaseCopyCommand::target() const
{
    if (invocation().arguments.size() != 1)
        return invalid(tr("name the new database: viewtide db copy DATABASE"));
    const QString word = invocation().arguments.first();
    const bool isTyped = word != QLatin1String("-");
    const auto address = isTyped ? Result<QString>(word) : textOfFile(word);
    if (!address)
        return address.error();
    const QString text = address->trimmed();
    if (!text.contains(QLatin1String("://")))
        return store::Location(store::SqliteFile {QFileInfo(text).absoluteFilePath()});
    const auto location = store::parseDatabaseUrl(text);
    if (!location)
        return location;
    const auto *const server = std::get_if<store::PostgresServer>(&*location);
    if (isTyped && server && !server->password.isEmpty())
        return invalid(tr("a password does not belong in arguments, which others can read: give '-' and "
                          "the address on standard input, or keep the password in ~/.pgpass"));
    return location;
}

void DatabaseCopyCommand::start()
{
    const auto location = target();
    if (!location)
        return fail(location.error());
    m_command.source = services().store->location();
    if (*location == m_command.source)
        return fail(tr("that is the database in use"));
    m_target = std::make_unique<store::Store>(*location);
    deliver(m_target->open({.now = now(), .holder = QStringLiteral("viewtide db copy")}), this,
            [this](const Result<store::Opened> &opened) {
                if (opened)
                    copy();
                else
                    fail(opened.error());
            });
}

void DatabaseCopyCommand::copy()
{
    deliver(m_target->write(m_command), this, [this](const Result<qint64> &rows) {
        if (rows)
            tell(*rows);
        else
            fail(rows.error());
    });
}

void DatabaseCopyCommand::tell(qint64 rows)
{
    const QString name = store::displayName(m_target->location());
    output().say(tr("copied %1 rows to %2").arg(rows).arg(name));
    output().json({{QStringLiteral("status"), QStringLiteral("success")},
                   {QStringLiteral("database"), name},
                   {QStringLiteral("rows"), rows}});
    done();
}

void DatabaseCopyCommand::cancel()
{
    m_command.progress->isCancelled = true;
}

void DatabaseMigrateCommand::start()
{
    read(store::IntegrityQuery {}, [this](const store::IntegrityReport &found) {
        const int from = services().migratedFrom;
        const QString &backup = services().migrationBackup;
        if (from > 0)
            output().say(
                tr("brought the database from schema %1 to schema %2").arg(from).arg(found.schemaVersion));
        else
            output().say(tr("the database has schema %1, nothing to do").arg(found.schemaVersion));
        if (!backup.isEmpty())
            output().say(tr("the database before is kept in %1").arg(backup));
        output().json({{QStringLiteral("status"), QStringLiteral("success")},
                       {QStringLiteral("schema_version"), found.schemaVersion},
                       {QStringLiteral("migrated"), from > 0},
                       {QStringLiteral("from_version"), from > 0 ? from : found.schemaVersion},
                       {QStringLiteral("backup"),
                        backup.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(backup)}});
        done();
    });
}

} // namespace viewtide::app
