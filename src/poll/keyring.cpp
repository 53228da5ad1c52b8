// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/keyring.h"

#include "base/deliver.h"
#include "base/log.h"
#include "settings/secretstore.h"

namespace viewtide::poll {

KeyRing::KeyRing(settings::SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
{ }

void KeyRing::load(const QList<domain::Profile> &profiles)
{
    m_profiles = profiles;
    m_found.clear();
    m_stopped.clear();
    m_pending = {settings::kApiKeyRef, settings::kXKeyRef, settings::kXSecretRef};
    for (const domain::Profile &profile : profiles) {
        if (!profile.keyRef.isEmpty())
            m_pending.append(profile.keyRef);
    }
    readNext();
}

void KeyRing::readNext()
{
    if (m_pending.isEmpty()) {
        for (const domain::Profile &profile : profilesWithoutKey())
            qCWarning(lcPoll).noquote() << "no key for profile" << profile.name << "- its videos are skipped";
        emit loaded();
        return;
    }
    const QString ref = m_pending.takeFirst();
    deliver(m_secrets.read(ref), this, [this, ref](const Result<Secret> &secret) {
        if (secret)
            m_found.insert(ref, *secret);
        else
            qCInfo(lcPoll).noquote() << "cannot read" << ref << "-" << describeInFull(secret.error());
        readNext();
    });
}

bool KeyRing::hasApiKey() const
{
    return !m_found.value(settings::kApiKeyRef).isEmpty();
}

std::optional<api::Credentials> KeyRing::credentials(domain::ProfileId profile) const
{
    const auto it = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                 [profile](const domain::Profile &row) { return row.id == profile; });
    if (it == m_profiles.cend() || m_stopped.contains(profile) || !hasApiKey())
        return std::nullopt;
    const Secret profileKey = m_found.value(it->keyRef);
    if (!it->keyRef.isEmpty() && profileKey.isEmpty())
        return std::nullopt;
    return api::Credentials {.apiKey = m_found.value(settings::kApiKeyRef),
                             .profileKey = profileKey,
                             .xKey = m_found.value(settings::kXKeyRef),
                             .xSecret = m_found.value(settings::kXSecretRef)};
}

void KeyRing::stop(domain::ProfileId profile)
{
    if (!m_stopped.contains(profile))
        m_stopped.append(profile);
}

QList<domain::Profile> KeyRing::usableProfiles() const
{
    QList<domain::Profile> usable;
    for (const domain::Profile &profile : m_profiles) {
        if (!profile.stoppedAt && credentials(profile.id))
            usable.append(profile);
    }
    return usable;
}

QList<domain::Profile> KeyRing::profilesWithoutKey() const
{
    QList<domain::Profile> without;
    for (const domain::Profile &profile : m_profiles) {
        if (!profile.keyRef.isEmpty() && m_found.value(profile.keyRef).isEmpty())
            without.append(profile);
    }
    return without;
}

} // namespace viewtide::poll
