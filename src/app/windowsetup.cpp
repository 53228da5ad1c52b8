// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowsetup.h"

#include "app/commands/autostartcommand.h"
#include "app/demo.h"
#include "app/ownsecrets.h"
#include "domain/workspace.h"
#include "models/unassigned.h"
#include "poll/connectiontest.h"
#include "poll/pollservice.h"

#include <QCoreApplication>

namespace viewtide::app {

using gui::CollectorHold;
using poll::PollService;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(viewtide::app::WindowSession)
};

QString noteOf(const Services &services)
{
    return services.workspace.kind == Workspace::Kind::Demo
        ? Texts::tr(
              "Generated data from a simulator in this program. Its clock runs %1 times as fast as yours; "
              "your own database is not touched.")
              .arg(kDemoSpeed)
        : QString();
}

} // namespace

QString nameOf(const Services &services)
{
    switch (services.workspace.kind) {
    case Workspace::Kind::Own:
        break;
    case Workspace::Kind::Demo:
        return Texts::tr("Demo, time ×%1").arg(kDemoSpeed);
    case Workspace::Kind::Named:
        return services.workspace.named.name;
    }
    return {};
}

gui::WorkspaceChoice workspacesOf(const Services &services)
{
    const QString keys[] {settings::kDefaultWorkspace, settings::kDemoWorkspace, services.workspace.named.id};
    return {.folders = namedWorkspaces(),
            .open = keys[std::size_t(services.workspace.kind)],
            .name = nameOf(services),
            .note = noteOf(services),
            .takeOutKeys = [] { return settings::takeOutLeftKeys(namedWorkspaces(), keychainOf); }};
}

WindowSetup::WindowSetup(Services &services, const domain::Workspace &workspace)
    : m_services(services)
{
    models::setUnassignedName(workspace.unassignedName);
    PollService &poll = *services.poll;
    QObject::connect(&m_hold, &CollectorHold::wanted, &poll, &PollService::stop);
    QObject::connect(&poll, &PollService::stopped, &m_hold, &CollectorHold::confirm);
    QObject::connect(&m_hold, &CollectorHold::released, &poll, &PollService::goOn);
}

gui::SetupServices WindowSetup::services()
{
    const auto makeTest = [&client = *m_services.client](QObject *parent) {
        return new poll::ConnectionTest(client, parent);
    };
    return {.makeTest = makeTest,
            .secrets = *m_services.secrets,
            .hold = m_hold,
            .autostart = autostartOf(m_services.workspace),
            .purpose =
                m_services.workspace.kind == Workspace::Kind::Demo ? gui::Purpose::Demo : gui::Purpose::Own,
            .databaseFile = m_services.paths.databaseFile,
            .schemaVersion = m_services.schemaVersion,
            .workspaceId = m_services.workspace.named.id,
            .status = [&poll = *m_services.poll] { return poll.status(); }};
}

} // namespace viewtide::app
