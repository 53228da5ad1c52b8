// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace.h"

#include "base/listed.h"
#include "settings/settings.h"

#include <QStandardPaths>

namespace viewtide::app {

namespace {

QString standardFolder(QStandardPaths::StandardLocation location, const QString &within)
{
    return QStandardPaths::writableLocation(location) + within;
}

} // namespace

Workspace workspaceCalled(const QString &name)
{
    const QString wanted = name.simplified();
    if (wanted.compare(settings::kDefaultWorkspace, Qt::CaseInsensitive) == 0)
        return {};
    if (wanted.compare(settings::kDemoWorkspace, Qt::CaseInsensitive) == 0)
        return {.kind = Workspace::Kind::Demo};
    return {.kind = Workspace::Kind::Named, .named = {.id = {}, .name = wanted, .keyScope = {}}};
}

QStringList argumentsOf(const Workspace &workspace)
{
    switch (workspace.kind) {
    case Workspace::Kind::Own:
        break;
    case Workspace::Kind::Demo:
        return {QStringLiteral("--demo")};
    case Workspace::Kind::Named:
        return {QStringLiteral("--workspace"),
                workspace.named.id.isEmpty() ? workspace.named.name : workspace.named.id};
    }
    return {};
}

settings::Workspaces namedWorkspaces()
{
    const QString within = QStringLiteral("/viewtide/workspaces");
    return settings::Workspaces({.folder = standardFolder(QStandardPaths::GenericDataLocation, within),
                                 .cacheFolder = standardFolder(QStandardPaths::GenericCacheLocation, within),
                                 .autostartFolder = standardFolder(QStandardPaths::GenericConfigLocation,
                                                                   QStringLiteral("/autostart"))});
}

Result<Workspace> findWorkspace(const Workspace &workspace)
{
    if (workspace.kind != Workspace::Kind::Named)
        return workspace;
    const auto named = namedWorkspaces().find(workspace.named.name);
    if (!named)
        return named.error();
    return Workspace {.kind = Workspace::Kind::Named, .named = *named};
}

settings::Environment environmentOf(const Workspace &workspace)
{
    return workspace.kind == Workspace::Kind::Named ? settings::Environment::NotWhere
                                                    : settings::Environment::Everything;
}

QString ignoredVariables(const Workspace &workspace)
{
    if (workspace.kind != Workspace::Kind::Named)
        return {};
    QStringList names;
    for (const char *const name : {"DATABASE_URL", "AYRSHARE_API_KEY", "AYRSHARE_PROFILE_KEY",
                                   "X_TWITTER_API_KEY", "X_TWITTER_API_SECRET"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            names.append(QString::fromLatin1(name));
    }
    return listed(names);
}

} // namespace viewtide::app
