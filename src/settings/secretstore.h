// SPDX-License-Identifier: GPL-3.0-or-later
// Where keys are kept. Implementations: the environment (wins), the desktop's keychain, a 0600 file
// (headless, only by the user's own choice), memory (demo and tests). GUI thread; read and write never block:
// the result comes by a future.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QFuture>
#include <QString>

namespace viewtide::settings {

/// Names of secrets. Profile keys are "profile-key/<uuid>"; kApiKey is the account's API key.
inline constexpr QLatin1StringView kApiKeyRef("api-key");
inline constexpr QLatin1StringView kXKeyRef("x-api-key");
inline constexpr QLatin1StringView kXSecretRef("x-api-secret");
/// The profile key of AYRSHARE_PROFILE_KEY.
inline constexpr QLatin1StringView kEnvironmentProfileRef("environment-profile");

/// Of a key that Viewtide stores for a profile; other profiles have none, or the environment's.
bool isStoredRef(const QString &ref);

/// Where a key is.
enum class SecretPlace { Nowhere, Environment, Keychain, File, Memory };

/// Of the setting Key::SecretStorage.
SecretPlace secretPlaceFromKey(QStringView key);

class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Empty secret: not there. Error: the store cannot be reached.
    virtual QFuture<Result<Secret>> read(const QString &ref) = 0;
    virtual QFuture<Status> write(const QString &ref, const Secret &secret) = 0;
    virtual QFuture<Status> remove(const QString &ref) = 0;
    /// For the window: "environment", "keychain", "file /path", "memory".
    virtual QString description() const = 0;
    /// Where write() puts keys.
    virtual SecretPlace place() const = 0;
    /// Where that key is; Nowhere: there is none.
    virtual QFuture<Result<SecretPlace>> locate(const QString &ref);
};

} // namespace viewtide::settings
