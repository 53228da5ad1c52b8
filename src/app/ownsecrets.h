// SPDX-License-Identifier: GPL-3.0-or-later
// The user's keys: the environment first, then the desktop's keychain, or the file if the user chose it. A
// named workspace has keys of its own, and none from the environment. GUI thread.
#pragma once

#include <memory>

namespace viewtide::settings {
class LayeredSecretStore;
class Settings;
} // namespace viewtide::settings

namespace viewtide::app {

struct Paths;
struct Workspace;

std::unique_ptr<settings::LayeredSecretStore> ownSecrets(const settings::Settings &settings,
                                                         const Paths &paths, const Workspace &workspace);

} // namespace viewtide::app
