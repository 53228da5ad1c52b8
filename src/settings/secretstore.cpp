// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/secretstore.h"

namespace viewtide::settings {

bool isStoredRef(const QString &ref)
{
    return !ref.isEmpty() && ref != kEnvironmentProfileRef;
}

SecretPlace secretPlaceFromKey(QStringView key)
{
    return key == QLatin1String("file") ? SecretPlace::File : SecretPlace::Keychain;
}

QFuture<Result<SecretPlace>> SecretStore::locate(const QString &ref)
{
    return read(ref).then([place = place()](const Result<Secret> &secret) -> Result<SecretPlace> {
        if (!secret)
            return secret.error();
        return secret->isEmpty() ? SecretPlace::Nowhere : place;
    });
}

} // namespace viewtide::settings
