// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings and the first start need besides what every page has. All of it outlives the window.
#pragma once

#include "poll/pollstatus.h"
#include "settings/autostart.h"

#include <QString>

#include <functional>

class QObject;

namespace viewtide::poll {
class ConnectionTest;
}
namespace viewtide::settings {
class LayeredSecretStore;
}

namespace viewtide::gui {

class CollectorHold;

enum class Purpose {
    Own,
    Demo, ///< generated data: nothing outside of the demo's folder may change
};

struct SetupServices
{
    std::function<poll::ConnectionTest *(QObject *parent)> makeTest; ///< each form has one of its own
    settings::LayeredSecretStore &secrets;
    CollectorHold &hold;
    settings::Autostart autostart;
    Purpose purpose = Purpose::Own;
    QString databaseFile; ///< that is used when the settings name none
    int schemaVersion = 0;
    QString workspaceId {}; ///< of a named one; empty: it is none
    std::function<poll::PollStatus()> status {}; ///< of the collecting, now; empty: nobody collects
};

} // namespace viewtide::gui
