// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in a JSON file that only its owner can read (0600): for machines without a keychain, by the user's own
// choice. A file that others can read is refused, not repaired: the keys in it may be known already. GUI
// thread.
#pragma once

#include "settings/secretstore.h"

#include <QJsonObject>

namespace viewtide::settings {

/// In the folder of a workspace; only there if the user chose it.
inline constexpr QLatin1StringView kSecretsFileName("secrets.json");

class FileSecretStore final : public SecretStore
{
public:
    explicit FileSecretStore(const QString &path);

    QFuture<Result<Secret>> read(const QString &ref) override;
    QFuture<Status> write(const QString &ref, const Secret &secret) override;
    QFuture<Status> remove(const QString &ref) override;
    QString description() const override;
    SecretPlace place() const override { return SecretPlace::File; }

private:
    Result<QJsonObject> load() const;
    Status save(const QJsonObject &secrets) const;

    QString m_path;
};

} // namespace viewtide::settings
