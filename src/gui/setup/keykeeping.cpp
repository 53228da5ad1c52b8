// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/keykeeping.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "settings/layeredsecretstore.h"
#include "settings/settings.h"
#include "store/store.h"

#include <memory>

namespace viewtide::gui {

using settings::SecretPlace;

namespace {

QStringList refsOf(const QList<domain::Profile> &profiles)
{
    QStringList refs {settings::kApiKeyRef, settings::kXKeyRef, settings::kXSecretRef};
    for (const domain::Profile &profile : profiles) {
        if (settings::isStoredRef(profile.keyRef))
            refs.append(profile.keyRef);
    }
    return refs;
}

} // namespace

QString placeSentence(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Nowhere:
        return KeyKeeping::tr("There is no key yet. You find it in the Ayrshare dashboard under API Key.");
    case SecretPlace::Environment:
        return KeyKeeping::tr(
            "The key comes from the environment (AYRSHARE_API_KEY) and wins over any other; it "
            "cannot be changed here.");
    case SecretPlace::Keychain:
        return KeyKeeping::tr("A key is stored in the system keychain. It is never shown again.");
    case SecretPlace::File:
        return KeyKeeping::tr("A key is stored in a file that only you can read, not encrypted. It is never "
                              "shown again.");
    case SecretPlace::Memory:
        return KeyKeeping::tr("The key is kept in memory and is forgotten when Viewtide ends.");
    }
    return {};
}

KeyKeeping::KeyKeeping(const PageServices &services, const SetupServices &setup, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_setup(setup)
{ }

void KeyKeeping::save(const Secret &apiKey, const std::optional<domain::UserInfo> &primary)
{
    m_primary = primary;
    deliver(m_setup.secrets.write(settings::kApiKeyRef, apiKey), this, [this](const Status &written) {
        if (written)
            ensureProfile();
        else
            emit failed(written.error());
    });
}

void KeyKeeping::ensureProfile()
{
    deliver(m_services.store.read(store::ProfilesQuery {}), this,
            [this](const Result<QList<domain::Profile>> &profiles) {
                if (!profiles)
                    emit failed(profiles.error());
                else if (profiles->isEmpty())
                    makeProfile();
                else
                    resume(*profiles);
            });
}

void KeyKeeping::makeProfile()
{
    const domain::Profile first {.id = {}, .name = tr("My profile"), .keyRef = {}};
    const store::SaveProfile command {.profile = first, .now = m_services.clock.now()};
    deliver(m_services.store.write(command), this, [this](const Result<domain::ProfileId> &made) {
        if (!made)
            emit failed(made.error());
        else if (m_primary)
            end(m_services.store.write(
                store::SaveUserInfo {.profile = *made, .info = *m_primary, .now = m_services.clock.now()}));
        else
            emit saved();
    });
}

/// A new key is the user's "try again", for each of them; the first that fails is told.
void KeyKeeping::resume(const QList<domain::Profile> &profiles)
{
    const auto first = std::make_shared<Status>(Done {});
    QFuture<Status> last = QtFuture::makeReadyFuture(Status(Done {}));
    for (const domain::Profile &profile : profiles) {
        if (!profile.stoppedAt)
            continue;
        last = m_services.store.write(
            store::SetProfileStopped {.profile = profile.id, .reason = {}, .now = m_services.clock.now()});
        deliver(last, this, [first](const Status &done) {
            if (*first && !done)
                *first = done;
        });
    }
    // The store answers in the order in which it was asked.
    deliver(last, this, [this, first](const Status &) { tell(*first); });
}

void KeyKeeping::end(const QFuture<Status> &done)
{
    deliver(done, this, [this](const Status &status) { tell(status); });
}

void KeyKeeping::tell(const Status &status)
{
    if (status)
        emit saved();
    else
        emit failed(status.error());
}

bool KeyKeeping::canUseFile() const
{
    return m_setup.secrets.place() == SecretPlace::Keychain && m_setup.purpose == Purpose::Own
        && !m_services.settings.isFixed(settings::Key::SecretStorage);
}

void KeyKeeping::remove()
{
    deliver(m_setup.secrets.remove(settings::kApiKeyRef), this, [this](const Status &status) {
        if (status)
            emit removed();
        else
            emit failed(status.error());
    });
}

void KeyKeeping::locate()
{
    deliver(m_setup.secrets.locate(settings::kApiKeyRef), this, [this](const Result<SecretPlace> &place) {
        if (place)
            emit located(*place);
        else
            emit failed(place.error());
    });
}

void KeyKeeping::moveTo(SecretPlace place)
{
    deliver(m_services.store.read(store::ProfilesQuery {}), this,
            [this, place](const Result<QList<domain::Profile>> &profiles) {
                if (profiles)
                    move(place, refsOf(*profiles));
                else
                    emit failed(profiles.error());
            });
}

void KeyKeeping::giveUpKeychain()
{
    move(SecretPlace::File, {});
}

void KeyKeeping::move(SecretPlace place, const QStringList &refs)
{
    deliver(m_setup.secrets.moveTo(place, refs), this, [this](const Status &status) {
        // Also when a key could not be taken out of the old place: the new one is written from now on.
        const bool isFile = m_setup.secrets.place() == SecretPlace::File;
        m_services.settings.set(settings::Key::SecretStorage,
                                isFile ? QStringLiteral("file") : QStringLiteral("keychain"));
        if (status)
            emit moved();
        else
            emit failed(status.error());
    });
}

} // namespace viewtide::gui
