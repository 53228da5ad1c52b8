// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root: every service, in dependency order, so that destruction in reverse is the shutdown
// order. Made once by Application; GUI thread.
#pragma once

#include "app/invocation.h"
#include "app/paths.h"
#include "base/clock.h"
#include "base/result.h"

#include <QUrl>

#include <memory>

namespace viewtide::api {
class ApiClient;
class NetworkTransport;
} // namespace viewtide::api
namespace viewtide::poll {
class PollService;
class ShortLinks;
} // namespace viewtide::poll
namespace viewtide::settings {
class LayeredSecretStore;
class Settings;
} // namespace viewtide::settings
namespace viewtide::simulator {
class Simulator;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::app {

struct Services
{
    Services();
    ~Services();
    Q_DISABLE_COPY_MOVE(Services)

    Paths paths;
    Workspace workspace;
    std::shared_ptr<settings::WorkspaceUse> use; ///< of a named workspace
    std::unique_ptr<Clock> clock;
    std::unique_ptr<settings::Settings> settings;
    std::unique_ptr<simulator::Simulator> simulator; ///< demo only
    Timestamp demoBegin; ///< demo only: the instant up to which its history was made
    std::unique_ptr<settings::LayeredSecretStore> secrets;
    QUrl serverUrl; ///< where the API is
    std::unique_ptr<store::Store> store; ///< not opened yet
    int schemaVersion = 0; ///< of the opened database
    int migratedFrom = 0; ///< the older schema that was found when it was opened; 0: none
    QString migrationBackup; ///< what `store` kept of the database before the migration
    api::NetworkTransport *transport = nullptr; ///< of `client`
    std::unique_ptr<api::ApiClient> client;
    std::unique_ptr<poll::ShortLinks> shortLinks; ///< null in the demo, which asks nobody out there
    std::unique_ptr<poll::PollService> poll;
};

/// Where the API is. ConfigInvalid for an address that keys must not go to.
Result<QUrl> apiAddress(const QString &text);

/// Fails with ConfigInvalid for a setting or a variable that cannot be used.
Result<std::unique_ptr<Services>> makeServices(const Invocation &invocation);

} // namespace viewtide::app
