// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paths.h"

#include "settings/filesecretstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace viewtide::app {

namespace {

QString stateFolder()
{
    // No Qt constant for it before 6.7.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state)
        + QStringLiteral("/viewtide");
}

QString runtimeFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return runtime.isEmpty() ? stateFolder() : runtime;
}

/// One folder, so that it can be copied, backed up and removed as a whole.
Paths pathsOfNamed(const QString &id)
{
    const settings::Workspaces workspaces = namedWorkspaces();
    const QString folder = workspaces.folderOf(id);
    return {.settingsFile = folder + QStringLiteral("/viewtide.ini"),
            .databaseFile = folder + QStringLiteral("/viewtide.db"),
            .logFile = folder + QStringLiteral("/viewtide.log"),
            .secretsFile = folder + u'/' + settings::kSecretsFileName,
            .pictureFolder = workspaces.cacheFolderOf(id) + QStringLiteral("/pictures"),
            .runtimeFolder = runtimeFolder(),
            .workspaceFolder = folder};
}

} // namespace

Paths pathsFor(const Workspace &workspace)
{
    const QString data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/viewtide");
    const QString config =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/viewtide");
    const QString cache =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/viewtide");
    if (workspace.kind == Workspace::Kind::Named)
        return pathsOfNamed(workspace.named.id);
    if (workspace.kind == Workspace::Kind::Demo) {
        const QString demo = data + QStringLiteral("/demo");
        return {.settingsFile = demo + QStringLiteral("/demo.ini"),
                .databaseFile = demo + QStringLiteral("/demo.db"),
                .logFile = demo + QStringLiteral("/demo.log"),
                .secretsFile = {},
                .pictureFolder = cache + QStringLiteral("/demo/pictures"),
                .runtimeFolder = runtimeFolder()};
    }
    return {.settingsFile = config + QStringLiteral("/viewtide.ini"),
            .databaseFile = data + QStringLiteral("/viewtide.db"),
            .logFile = stateFolder() + QStringLiteral("/viewtide.log"),
            .secretsFile = config + u'/' + settings::kSecretsFileName,
            .pictureFolder = cache + QStringLiteral("/pictures"),
            .runtimeFolder = runtimeFolder()};
}

bool makeFolderOf(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (QFileInfo::exists(folder))
        return true;
    return QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace viewtide::app
