// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownsecrets.h"

#include "app/paths.h"
#include "settings/environmentsecretstore.h"
#include "settings/filesecretstore.h"
#include "settings/keychainsecretstore.h"
#include "settings/layeredsecretstore.h"
#include "settings/namingsecretstore.h"
#include "settings/settings.h"

namespace viewtide::app {

using settings::Key;

std::shared_ptr<settings::SecretStore> keychainOf(const QString &keyScope)
{
    return std::make_shared<settings::KeychainSecretStore>(QStringLiteral("viewtide"), keyScope);
}

std::unique_ptr<settings::LayeredSecretStore> ownSecrets(const settings::Settings &settings,
                                                         const Paths &paths, const Workspace &workspace)
{
    using Layer = settings::LayeredSecretStore::Layer;
    Layer keychain = keychainOf(workspace.named.keyScope);
    if (workspace.kind == Workspace::Kind::Named)
        keychain = std::make_shared<settings::NamingSecretStore>(keychain,
                                                                 settings::KeyNames(paths.workspaceFolder));
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
