// SPDX-License-Identifier: GPL-3.0-or-later
// The user's keys: the environment first, then the desktop's keychain, or the file if the user chose it. A
// named workspace has keys of its own, and none from the environment. GUI thread.
#pragma once

#include <QString>

#include <memory>

namespace viewtide::settings {
class LayeredSecretStore;
class SecretStore;
class Settings;
} // namespace viewtide::settings

namespace viewtide::app {

struct Paths;
struct Workspace;

std::unique_ptr<settings::LayeredSecretStore> ownSecrets(const settings::Settings &settings,
                                                         const Paths &paths, const Workspace &workspace);

/// As the workspace with that scope sees it.
std::shared_ptr<settings::SecretStore> keychainOf(const QString &keyScope);

} // namespace viewtide::app
