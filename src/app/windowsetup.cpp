// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowsetup.h"

#include "app/commands/autostartcommand.h"
#include "poll/pollservice.h"

namespace viewtide::app {

using gui::CollectorHold;
using poll::PollService;

WindowSetup::WindowSetup(Services &services)
    : m_services(services)
{
    PollService &poll = *services.poll;
    QObject::connect(&m_hold, &CollectorHold::wanted, &poll, &PollService::stop);
    QObject::connect(&poll, &PollService::stopped, &m_hold, &CollectorHold::confirm);
    QObject::connect(&m_hold, &CollectorHold::released, &poll, &PollService::goOn);
}

gui::SetupServices WindowSetup::services()
{
    return {.client = *m_services.client,
            .secrets = *m_services.secrets,
            .hold = m_hold,
            .autostart = autostartOf(m_services.workspace),
            .purpose =
                m_services.workspace.kind == Workspace::Kind::Demo ? gui::Purpose::Demo : gui::Purpose::Own,
            .databaseFile = m_services.paths.databaseFile,
            .schemaVersion = m_services.schemaVersion};
}

} // namespace viewtide::app
