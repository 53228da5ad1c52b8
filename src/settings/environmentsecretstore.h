// SPDX-License-Identifier: GPL-3.0-or-later
// Keys given by whoever starts the program: environment variables, else files of the same meaning in
// $CREDENTIALS_DIRECTORY (systemd). Read only; wins over the other stores. GUI thread.
#pragma once

#include "settings/secretstore.h"

namespace viewtide::settings {

class EnvironmentSecretStore final : public SecretStore
{
public:
    QFuture<Result<Secret>> read(const QString &ref) override;
    QFuture<Status> write(const QString &ref, const Secret &secret) override;
    QFuture<Status> remove(const QString &ref) override;
    QString description() const override;
    SecretPlace place() const override { return SecretPlace::Environment; }
};

} // namespace viewtide::settings
