// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings and the first start are given, and the collector that rests while they need the database
// to themselves. Owned by the window's session; GUI thread.
#pragma once

#include "app/services.h"
#include "gui/setup/collectorhold.h"
#include "gui/setupservices.h"
#include "gui/workspacemenu.h"

namespace viewtide::domain {
struct Workspace;
}

namespace viewtide::app {

/// What the header, the window and the tray call the workspace; nothing for the one that everybody has.
QString nameOf(const Services &services);
gui::WorkspaceChoice workspacesOf(const Services &services);

class WindowSetup final
{
public:
    /// The texts of the window call the default campaign of that workspace as it calls it.
    WindowSetup(Services &services, const domain::Workspace &workspace);

    gui::SetupServices services();

private:
    Q_DISABLE_COPY_MOVE(WindowSetup)

    Services &m_services;
    gui::CollectorHold m_hold;
};

} // namespace viewtide::app
