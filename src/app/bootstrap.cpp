// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap.h"

#include "app/demoseeder.h"
#include "base/deliver.h"
#include "settings/secretstore.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace viewtide::app {

namespace {

QString holderText(const Invocation &invocation)
{
    const QString words = QString::fromLatin1(commandRow(invocation.command).words);
    const QString name = words.isEmpty() ? QStringLiteral("viewtide") : QStringLiteral("viewtide ") + words;
    return QStringLiteral("%1, pid %2").arg(name).arg(QCoreApplication::applicationPid());
}

/// A database that a reading command asks for, and that is not there.
std::optional<Error> missingFile(const store::Location &location, const Workspace &workspace)
{
    const auto *file = std::get_if<store::SqliteFile>(&location);
    if (!file || QFileInfo::exists(file->path))
        return std::nullopt;
    if (workspace.kind == Workspace::Kind::Named)
        return invalid(QCoreApplication::translate("Bootstrap",
                                                   "the workspace '%1' has no database yet; run "
                                                   "'viewtide --workspace %2 sync' first")
                           .arg(workspace.named.name, workspace.named.id));
    return invalid(QCoreApplication::translate("Bootstrap",
                                               "there is no database at %1 yet; run 'viewtide "
                                               "sync' first, or set DATABASE_URL")
                       .arg(file->path));
}

} // namespace

Bootstrap::Bootstrap(Services &services, const Invocation &invocation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_invocation(invocation)
{ }

Bootstrap::~Bootstrap() = default;

void Bootstrap::start()
{
    const store::Location &location = m_services.store->location();
    const bool reads = commandRow(m_invocation.command).access == Access::Read;
    const auto missing = missingFile(location, m_services.workspace);
    const bool makesDemo = m_services.workspace.kind == Workspace::Kind::Demo && missing;
    if (reads && !makesDemo) {
        if (missing)
            emit failed(*missing);
        else
            open(store::OpenMode::ReadOnly);
        return;
    }
    if (const auto *file = std::get_if<store::SqliteFile>(&location);
        file && file->path == m_services.paths.databaseFile)
        makeFolderOf(file->path);
    open(store::OpenMode::ReadWrite);
}

void Bootstrap::open(store::OpenMode mode)
{
    const store::OpenOptions options {
        .mode = mode, .now = m_services.clock->now(), .holder = holderText(m_invocation)};
    deliver(m_services.store->open(options), this,
            [this, mode](const Result<store::Opened> &opened) { onOpened(mode, opened); });
}

void Bootstrap::onOpened(store::OpenMode mode, const Result<store::Opened> &opened)
{
    if (!opened) {
        emit failed(opened.error());
        return;
    }
    m_created = opened->created;
    m_services.schemaVersion = opened->schemaVersion;
    m_services.migratedFrom = opened->migratedFrom;
    m_services.migrationBackup = opened->backup;
    if (mode == store::OpenMode::ReadOnly)
        end();
    else
        ensureWorkspace();
}

void Bootstrap::ensureWorkspace()
{
    deliver(m_services.store->write(store::EnsureWorkspace {.now = m_services.clock->now()}), this,
            [this](const Result<domain::Workspace> &workspace) {
                if (!workspace) {
                    emit failed(workspace.error());
                    return;
                }
                m_workspace = *workspace;
                switch (m_services.workspace.kind) {
                case Workspace::Kind::Own:
                    ensureProfile();
                    break;
                case Workspace::Kind::Demo:
                    seedDemo();
                    break;
                case Workspace::Kind::Named:
                    resumeProfiles(); // what the environment names is not of this workspace
                    break;
                }
            });
}

void Bootstrap::ensureProfile()
{
    // With keys in the environment the binary works at once, in cron and in a container.
    if (!qEnvironmentVariableIsEmpty("AYRSHARE_PROFILE_KEY")) {
        saveEnvironmentProfile(settings::kEnvironmentProfileRef);
        return;
    }
    if (qEnvironmentVariableIsEmpty("AYRSHARE_API_KEY")) {
        resumeProfiles();
        return;
    }
    deliver(m_services.store->read(store::ProfilesQuery {}), this,
            [this](const Result<QList<domain::Profile>> &profiles) {
                if (profiles && profiles->isEmpty())
                    saveEnvironmentProfile({}); // an API key alone is the primary profile
                else
                    resumeProfiles();
            });
}

void Bootstrap::saveEnvironmentProfile(const QString &keyRef)
{
    const domain::Profile profile {.id = {}, .name = tr("My profile"), .keyRef = keyRef};
    deliver(m_services.store->write(store::SaveProfile {.profile = profile, .now = m_services.clock->now()}),
            this, [this](const Result<domain::ProfileId> &saved) {
                if (saved)
                    resumeProfiles();
                else
                    emit failed(saved.error());
            });
}

void Bootstrap::resumeProfiles()
{
    // A start is the user's "try again": a key that was refused gets one more request.
    deliver(m_services.store->read(store::ProfilesQuery {}), this,
            [this](const Result<QList<domain::Profile>> &profiles) {
                if (profiles) {
                    for (const domain::Profile &profile : *profiles) {
                        if (profile.stoppedAt)
                            m_services.store->write(store::SetProfileStopped {
                                .profile = profile.id, .reason = {}, .now = m_services.clock->now()});
                    }
                }
                end();
            });
}

void Bootstrap::seedDemo()
{
    if (!m_created) {
        resumeProfiles();
        return;
    }
    auto *seeder = new DemoSeeder(m_services, this);
    connect(seeder, &DemoSeeder::progressed, this, &Bootstrap::progressed);
    connect(seeder, &DemoSeeder::finished, this, [this, seeder](const Status &status) {
        seeder->deleteLater();
        if (status)
            end();
        else
            emit failed(status.error());
    });
    seeder->start(m_workspace);
}

void Bootstrap::end()
{
    emit ready(m_workspace);
}

} // namespace viewtide::app
