// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is given by app::Application. All of it outlives the window. GUI thread.
#pragma once

#include "gui/setupservices.h"
#include "gui/workspacemenu.h"

#include <QString>

namespace viewtide {
class Clock;
}
namespace viewtide::poll {
class ShortLinks;
}
namespace viewtide::pictures {
class PictureLoader;
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
    poll::ShortLinks *shortLinks = nullptr; ///< null: nobody is asked where they lead
    pictures::PictureLoader *pictures = nullptr; ///< null: there are none
    WorkspaceChoice workspaces {}; ///< the one of this window, and those that can be opened instead
};

} // namespace viewtide::gui
