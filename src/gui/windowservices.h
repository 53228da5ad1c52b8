// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is given by app::Application. All of it outlives the window. GUI thread.
#pragma once

#include "gui/setupservices.h"

#include <QString>

namespace viewtide {
class Clock;
}
namespace viewtide::settings {
class Settings;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

struct WindowServices
{
    store::Store &store;
    settings::Settings &settings;
    const Clock &clock;
    SetupServices setup;
    QString workspaceName; ///< "Demo"; empty: nothing is shown
    QString workspaceNote; ///< what is special about it, as a tooltip
};

} // namespace viewtide::gui
