// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/memorysecretstore.h"

#include "base/redact.h"

namespace viewtide::settings {

QFuture<Result<Secret>> MemorySecretStore::read(const QString &ref)
{
    return QtFuture::makeReadyFuture(Result<Secret>(m_secrets.value(ref)));
}

QFuture<Status> MemorySecretStore::write(const QString &ref, const Secret &secret)
{
    rememberSecret(secret);
    m_secrets.insert(ref, secret);
    return QtFuture::makeReadyFuture(Status(Done {}));
}

QFuture<Status> MemorySecretStore::remove(const QString &ref)
{
    m_secrets.remove(ref);
    return QtFuture::makeReadyFuture(Status(Done {}));
}

QString MemorySecretStore::description() const
{
    return QStringLiteral("memory");
}

} // namespace viewtide::settings
