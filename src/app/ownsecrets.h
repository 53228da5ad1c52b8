// SPDX-License-Identifier: GPL-3.0-or-later
// The user's keys: the environment first, then the desktop's keychain, or the file if the user chose it. GUI
// thread.
#pragma once

#include <memory>

namespace viewtide::settings {
class LayeredSecretStore;
class Settings;
} // namespace viewtide::settings

namespace viewtide::app {

struct Paths;

std::unique_ptr<settings::LayeredSecretStore> ownSecrets(const settings::Settings &settings,
                                                         const Paths &paths);

} // namespace viewtide::app
