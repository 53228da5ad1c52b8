// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownsecrets.h"

#include "app/paths.h"
#include "settings/environmentsecretstore.h"
#include "settings/filesecretstore.h"
#include "settings/keychainsecretstore.h"
#include "settings/layeredsecretstore.h"
#include "settings/settings.h"

namespace viewtide::app {

using settings::Key;

std::unique_ptr<settings::LayeredSecretStore> ownSecrets(const settings::Settings &settings,
                                                         const Paths &paths, const Workspace &workspace)
{
    using Layer = settings::LayeredSecretStore::Layer;
    const Layer keychain =
        std::make_shared<settings::KeychainSecretStore>(QStringLiteral("viewtide"), workspace.named.keyScope);
    const Layer file = std::make_shared<settings::FileSecretStore>(paths.secretsFile);
    const bool isFile =
        settings::secretPlaceFromKey(settings.text(Key::SecretStorage)) == settings::SecretPlace::File;
    std::vector<Layer> given;
    if (workspace.kind != Workspace::Kind::Named)
        given.push_back(std::make_shared<settings::EnvironmentSecretStore>());
    auto secrets = std::make_unique<settings::LayeredSecretStore>(given, isFile ? file : keychain);
    secrets->addPlace(isFile ? keychain : file);
    return secrets;
}

} // namespace viewtide::app
