// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that live as long as the program: for the demo and for tests. GUI thread.
#pragma once

#include "settings/secretstore.h"

#include <QHash>

namespace viewtide::settings {

class MemorySecretStore final : public SecretStore
{
public:
    QFuture<Result<Secret>> read(const QString &ref) override;
    QFuture<Status> write(const QString &ref, const Secret &secret) override;
    QFuture<Status> remove(const QString &ref) override;
    QString description() const override;
    SecretPlace place() const override { return SecretPlace::Memory; }

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace viewtide::settings
