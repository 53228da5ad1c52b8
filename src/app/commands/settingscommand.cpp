// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/settingscommand.h"

#include "app/paths.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace viewtide::app {

using settings::Exposure;
using settings::KeyRow;
using settings::Settings;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SettingsCommand)
};

QString nameOf(const KeyRow &row)
{
    return QString::fromLatin1(row.name);
}

QString validWords(const KeyRow &row)
{
    return QCoreApplication::translate("SettingKeys", row.valid);
}

QString valueOf(const Settings &settings, const KeyRow &row)
{
    return row.exposure == Exposure::Confidential ? QString() : settings.text(row.key);
}

QJsonObject jsonOf(const Settings &settings, const KeyRow &row)
{
    const bool shown = row.exposure == Exposure::Open;
    const char *const variable = settings.variableOf(row.key);
    return {
        {QStringLiteral("key"), nameOf(row)},
        {QStringLiteral("value"), shown ? QJsonValue(valueOf(settings, row)) : QJsonValue()},
        {QStringLiteral("default"), QString::fromLatin1(row.defaultText)},
        {QStringLiteral("environment"), variable ? QJsonValue(QString::fromLatin1(variable)) : QJsonValue()},
        {QStringLiteral("fixed"), settings.isFixed(row.key)},
        {QStringLiteral("valid"), validWords(row)}};
}

QString lineOf(const Settings &settings, const KeyRow &row)
{
    const bool shown = row.exposure == Exposure::Open;
    QString line =
        QStringLiteral("%1 = %2").arg(nameOf(row), shown ? valueOf(settings, row) : Texts::tr("(not shown)"));
    if (settings.isFixed(row.key))
        line += Texts::tr("  (set by %1)").arg(QString::fromLatin1(row.environment));
    return line;
}

ExitCode list(const Settings &settings, const Output &output)
{
    QJsonArray rows;
    for (const KeyRow &row : settings::keyRows()) {
        if (row.exposure == Exposure::Internal)
            continue;
        rows.append(jsonOf(settings, row));
        if (output.format() == OutputFormat::Text)
            output.say(lineOf(settings, row));
    }
    output.json({{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("settings"), rows}});
    return ExitCode::Done;
}

/// Reset: an empty value is given, which gives nothing away, and helps when the database is gone.
enum class Wish { See, Reset };

Result<const KeyRow *> openRow(const QString &name, Wish wish)
{
    const KeyRow *row = settings::findKeyRow(name);
    if (!row || row->exposure == Exposure::Internal)
        return invalid(Texts::tr("there is no setting '%1'; see viewtide settings list").arg(name));
    if (row->exposure == Exposure::Confidential && wish == Wish::See)
        return invalid(
            Texts::tr("'%1' is not read or set on the command line: %2").arg(name, validWords(*row)));
    return row;
}

ExitCode get(const Settings &settings, const KeyRow &row, const Output &output)
{
    if (output.format() == OutputFormat::Text)
        output.say(valueOf(settings, row));
    QJsonObject json = jsonOf(settings, row);
    json[QStringLiteral("status")] = QStringLiteral("success");
    output.json(json);
    return ExitCode::Done;
}

Status set(Settings &settings, const KeyRow &row, const QString &value)
{
    if (!row.isValid(value))
        return invalid(
            Texts::tr("'%1' is no value for %2; valid: %3").arg(value, nameOf(row), validWords(row)));
    if (settings.isFixed(row.key))
        return invalid(Texts::tr("%1 is set by the variable %2, which wins over the settings")
                           .arg(nameOf(row), QString::fromLatin1(row.environment)));
    return settings.save(row.key, value);
}

Result<ExitCode> run(const Invocation &invocation, Settings &settings, const Output &output)
{
    if (invocation.command == CommandKind::SettingsList)
        return list(settings, output);
    const bool sets = invocation.command == CommandKind::SettingsSet;
    if (invocation.arguments.size() != (sets ? 2 : 1))
        return invalid(
            sets ? Texts::tr("give a key and a value: viewtide settings set collect/callsPerDay 5000")
                 : Texts::tr("give one key: viewtide settings get collect/callsPerDay"));
    const bool isReset = sets && invocation.arguments.last().isEmpty();
    const auto row = openRow(invocation.arguments.first(), isReset ? Wish::Reset : Wish::See);
    if (!row)
        return row.error();
    if (sets) {
        if (const Status changed = set(settings, **row, invocation.arguments.last()); !changed)
            return changed.error();
    }
    return get(settings, **row, output);
}

} // namespace

std::optional<ExitCode> runSettingsCommand(const Invocation &invocation, const Output &output)
{
    if (invocation.command != CommandKind::SettingsList && invocation.command != CommandKind::SettingsGet
        && invocation.command != CommandKind::SettingsSet)
        return std::nullopt;
    Settings settings(pathsFor(invocation.workspace).settingsFile, environmentOf(invocation.workspace));
    const auto code = run(invocation, settings, output);
    if (code)
        return *code;
    output.error(code.error());
    return ExitCode::Usage;
}

} // namespace viewtide::app
