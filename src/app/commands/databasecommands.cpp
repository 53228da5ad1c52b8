// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/databasecommands.h"

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
