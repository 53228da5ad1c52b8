// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/namingsecretstore.h"

#include <tuple>

namespace viewtide::settings {

NamingSecretStore::NamingSecretStore(std::shared_ptr<SecretStore> keychain, const KeyNames &names)
    : m_keychain(std::move(keychain))
    , m_names(names)
{ }

QFuture<Result<Secret>> NamingSecretStore::read(const QString &ref)
{
    // Also those that were written before their names were noted.
    return m_keychain->read(ref).then([names = m_names, ref](const Result<Secret> &secret) {
        if (secret && !secret->isEmpty())
            std::ignore = names.add(ref); // the next read tries again
        return secret;
    });
}

QFuture<Status> NamingSecretStore::write(const QString &ref, const Secret &secret)
{
    // Before: a key without a name would never be taken out.
    if (const Status noted = m_names.add(ref); !noted)
        return QtFuture::makeReadyFuture(noted);
    return m_keychain->write(ref, secret);
}

QFuture<Status> NamingSecretStore::remove(const QString &ref)
{
    return m_keychain->remove(ref).then([names = m_names, ref](const Status &removed) {
        if (removed)
            std::ignore = names.remove(ref); // a name without a key does no harm
        return removed;
    });
}

} // namespace viewtide::settings
