// SPDX-License-Identifier: GPL-3.0-or-later
// The keychain of a named workspace, which notes the names of the keys that are in it, so that they can be
// taken out when the workspace is gone. GUI thread; it may die while an answer is under way.
#pragma once

#include "settings/keynames.h"
#include "settings/secretstore.h"

#include <memory>

namespace viewtide::settings {

class NamingSecretStore final : public SecretStore
{
public:
    NamingSecretStore(std::shared_ptr<SecretStore> keychain, const KeyNames &names);

    QFuture<Result<Secret>> read(const QString &ref) override;
    QFuture<Status> write(const QString &ref, const Secret &secret) override;
    QFuture<Status> remove(const QString &ref) override;
    QString description() const override { return m_keychain->description(); }
    SecretPlace place() const override { return m_keychain->place(); }

private:
    std::shared_ptr<SecretStore> m_keychain;
    KeyNames m_names;
};

} // namespace viewtide::settings
