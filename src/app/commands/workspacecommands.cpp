// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/workspacecommands.h"

#include "app/paths.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace viewtide::app {

using settings::NamedWorkspace;
using settings::Removal;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceCommand)
};

QJsonObject jsonOf(const QString &id, const QString &name, const Workspace &workspace)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("name"), name},
            {QStringLiteral("folder"), QFileInfo(pathsFor(workspace).databaseFile).absolutePath()}};
}

QJsonObject jsonOf(const NamedWorkspace &named)
{
    return jsonOf(named.id, named.name, {.kind = Workspace::Kind::Named, .named = named});
}

ExitCode list(const Output &output)
{
    QJsonArray rows {jsonOf(settings::kDefaultWorkspace, Texts::tr("My workspace"), {})};
    const QList<NamedWorkspace> all = namedWorkspaces().list();
    for (const NamedWorkspace &named : all)
        rows.append(jsonOf(named));
    rows.append(
        jsonOf(settings::kDemoWorkspace, Texts::tr("Demo"), {.kind = Workspace::Kind::Demo, .named = {}}));
    if (output.format() == OutputFormat::Text) {
        for (const auto &row : std::as_const(rows))
            output.say(QStringLiteral("%1  %2").arg(row[QLatin1String("id")].toString(),
                                                    row[QLatin1String("name")].toString()));
    }
    output.json(
        {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("workspaces"), rows}});
    return ExitCode::Done;
}

Status checkArguments(const Invocation &invocation)
{
    const bool renames = invocation.command == CommandKind::WorkspaceRename;
    if (invocation.arguments.size() == (renames ? 2 : 1))
        return Done {};
    return Error {
        .kind = ErrorKind::ConfigInvalid,
        .detail = renames
            ? Texts::tr("give a workspace and its new name: viewtide workspace rename Acme \"Acme Ltd\"")
            : Texts::tr("give one name; write one with spaces in quotes")};
}

/// The two of Viewtide itself are neither removed nor renamed.
Status checkIsNamed(const Invocation &invocation)
{
    const QString name = invocation.arguments.first();
    if (invocation.command == CommandKind::WorkspaceAdd || !settings::isAlwaysThere(name))
        return Done {};
    return Error {.kind = ErrorKind::ConfigInvalid,
                  .detail = invocation.command == CommandKind::WorkspaceRename
                      ? Texts::tr("'%1' is always there and cannot be renamed").arg(name)
                      : Texts::tr("'%1' is always there and cannot be removed").arg(name)};
}

Result<NamedWorkspace> remove(const Invocation &invocation)
{
    const auto found = namedWorkspaces().find(invocation.arguments.first());
    if (!found)
        return found;
    const Removal removal = invocation.has(QStringLiteral("delete")) ? Removal::ForEver : Removal::ToTrash;
    if (const Status removed = namedWorkspaces().remove(found->id, removal); !removed)
        return removed.error();
    return found;
}

Result<NamedWorkspace> change(const Invocation &invocation)
{
    if (const Status valid = checkArguments(invocation); !valid)
        return valid.error();
    if (const Status named = checkIsNamed(invocation); !named)
        return named.error();
    const QStringList &arguments = invocation.arguments;
    switch (invocation.command) {
    case CommandKind::WorkspaceAdd:
        return namedWorkspaces().add(arguments.first());
    case CommandKind::WorkspaceRename:
        return namedWorkspaces().rename(arguments.first(), arguments.last());
    default:
        return remove(invocation);
    }
}

ExitCode tell(const Output &output, const Error &error)
{
    output.error(error);
    return ExitCode::Usage;
}

QString sentenceOf(const Invocation &invocation, const NamedWorkspace &named)
{
    switch (invocation.command) {
    case CommandKind::WorkspaceAdd:
        return Texts::tr("the workspace '%1' is made; open it with: viewtide --workspace %2")
            .arg(named.name, named.id);
    case CommandKind::WorkspaceRename:
        return Texts::tr("the workspace is called '%1' now").arg(named.name);
    default:
        break;
    }
    return invocation.has(QStringLiteral("delete"))
        ? Texts::tr("the workspace '%1' is deleted").arg(named.name)
        : Texts::tr("the workspace '%1' is in the trash").arg(named.name);
}

void tellChange(const Invocation &invocation, const Output &output, const NamedWorkspace &changed,
                const QString &status)
{
    output.say(sentenceOf(invocation, changed));
    QJsonObject json = jsonOf(changed);
    json[QStringLiteral("status")] = status;
    output.json(json);
}

} // namespace

std::optional<ExitCode> runWorkspaceCommand(const Invocation &invocation, const Output &output)
{
    switch (invocation.command) {
    case CommandKind::WorkspaceList:
        return list(output);
    case CommandKind::WorkspaceAdd:
    case CommandKind::WorkspaceRename:
        break;
    default:
        return std::nullopt;
    }
    const auto changed = change(invocation);
    if (!changed)
        return tell(output, changed.error());
    tellChange(invocation, output, *changed, QStringLiteral("success"));
    return ExitCode::Done;
}

QFuture<ExitCode> removeWorkspace(const Invocation &invocation, const Output &output,
                                  const settings::KeychainOf &keychainOf)
{
    const auto removed = change(invocation);
    if (!removed)
        return QtFuture::makeReadyFuture(tell(output, removed.error()));
    return settings::takeOutLeftKeys(namedWorkspaces(), keychainOf)
        .then([invocation, output, removed = *removed](const QList<settings::KeysThatStay> &stay) {
            for (const settings::KeysThatStay &keys : stay)
                output.warn(Texts::tr("keys of the removed workspace '%1' are still in the keychain; the "
                                      "next start of Viewtide tries again: %2")
                                .arg(keys.workspace, describeInFull(keys.error)));
            tellChange(invocation, output, removed,
                       stay.isEmpty() ? QStringLiteral("success") : QStringLiteral("partial"));
            return stay.isEmpty() ? ExitCode::Done : ExitCode::Partial;
        });
}

} // namespace viewtide::app
