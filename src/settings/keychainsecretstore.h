// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in the desktop's keychain (Secret Service or KWallet, by QtKeychain). GUI thread, needs its event
// loop. Without a session bus, or when the keychain does not answer in time, the error is "keychain not
// reachable".
#pragma once

#include "settings/secretstore.h"

#include <chrono>

namespace viewtide::settings {

class KeychainSecretStore final : public SecretStore
{
public:
    /// `service`: name under which the keychain lists the entries. `deadline`: long enough for a person to
    /// unlock the keychain. `scope`: of a named workspace, before the name of each key; empty: the default
    /// one.
    explicit KeychainSecretStore(const QString &service, const QString &scope = {},
                                 std::chrono::milliseconds deadline = std::chrono::minutes(2));

    /// How the keychain lists that key.
    QString entryOf(const QString &ref) const;

    QFuture<Result<Secret>> read(const QString &ref) override;
    QFuture<Status> write(const QString &ref, const Secret &secret) override;
    QFuture<Status> remove(const QString &ref) override;
    QString description() const override;
    SecretPlace place() const override { return SecretPlace::Keychain; }

private:
    QString m_service;
    QString m_scope;
    std::chrono::milliseconds m_deadline;
};

} // namespace viewtide::settings
