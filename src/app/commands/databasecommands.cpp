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
        output().say(tr("the database has schema %1").arg(found.schemaVersion));
        output().json({{QStringLiteral("status"), QStringLiteral("success")},
                       {QStringLiteral("schema_version"), found.schemaVersion}});
        done();
    });
}

} // namespace viewtide::app
