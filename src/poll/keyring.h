// SPDX-License-Identifier: GPL-3.0-or-later
// The credentials of one pass: upload -> social account -> profile -> secret store, looked up once per pass.
// Owned by PassRunner; GUI thread. A profile without a key is told once, in one warning, and its items are
// skipped.
#pragma once

#include "api/credentials.h"
#include "base/result.h"
#include "domain/workspace.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace viewtide::settings {
class SecretStore;
}

namespace viewtide::poll {

class KeyRing final : public QObject
{
    Q_OBJECT

public:
    explicit KeyRing(settings::SecretStore &secrets, QObject *parent = nullptr);

    /// loaded() follows.
    void load(const QList<domain::Profile> &profiles);

    /// Null: the profile has no key here, or was stopped in this pass.
    std::optional<api::Credentials> credentials(domain::ProfileId profile) const;
    /// No more calls of this profile in this pass (the key was refused).
    void stop(domain::ProfileId profile);

    /// Profiles that can be asked, in the order of load().
    QList<domain::Profile> usableProfiles() const;
    QList<domain::Profile> profilesWithoutKey() const;
    bool hasApiKey() const;

signals:
    void loaded();

private:
    void readNext();

    settings::SecretStore &m_secrets;
    QList<domain::Profile> m_profiles;
    QStringList m_pending; ///< names of secrets still to be read
    QHash<QString, Secret> m_found;
    QList<domain::ProfileId> m_stopped;
};

} // namespace viewtide::poll
