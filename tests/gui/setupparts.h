// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings and the first start are given besides a page's services: a client of some server, and
// places for keys that the test can make unreachable. Test thread.
#pragma once

#include "api/apiclient.h"
#include "api/networktransport.h"
#include "gui/setup/collectorhold.h"
#include "gui/setupservices.h"
#include "poll/connectiontest.h"
#include "settings/layeredsecretstore.h"
#include "settings/memorysecretstore.h"

#include <QTemporaryDir>

#include <memory>

namespace viewtide::test {

/// Keeps keys in memory and says that it is another place.
class PlacedSecretStore final : public settings::SecretStore
{
public:
    explicit PlacedSecretStore(settings::SecretPlace place)
        : m_place(place)
    { }

    QFuture<Result<Secret>> read(const QString &ref) override
    {
        return isReachable ? m_keys.read(ref) : QtFuture::makeReadyFuture(Result<Secret>(unreachable()));
    }
    QFuture<Status> write(const QString &ref, const Secret &secret) override
    {
        lastRef = ref;
        return isReachable ? m_keys.write(ref, secret) : QtFuture::makeReadyFuture(Status(unreachable()));
    }
    QFuture<Status> remove(const QString &ref) override
    {
        return isReachable ? m_keys.remove(ref) : QtFuture::makeReadyFuture(Status(unreachable()));
    }
    QString description() const override { return QStringLiteral("a place"); }
    settings::SecretPlace place() const override { return m_place; }

    bool isReachable = true;
    QString lastRef; ///< that was written

private:
    static Error unreachable()
    {
        return {.kind = ErrorKind::ConfigInvalid, .detail = QStringLiteral("The keychain is not reachable.")};
    }

    settings::SecretPlace m_place;
    settings::MemorySecretStore m_keys;
};

struct SetupParts
{
    /// Port 9 of this machine: nobody listens there.
    explicit SetupParts(const Clock &clock,
                        const QUrl &server = QUrl(QStringLiteral("http://127.0.0.1:9/api")))
        : client({.baseUrl = server}, std::make_unique<api::NetworkTransport>(), clock, [] { return 0.5; })
    {
        secrets.addPlace(file);
        QObject::connect(&hold, &gui::CollectorHold::wanted, &hold, &gui::CollectorHold::confirm,
                         Qt::QueuedConnection); // nothing collects here
    }

    gui::SetupServices services()
    {
        return {
            .makeTest = [this](QObject *parent) { return new poll::ConnectionTest(client, parent); },
            .secrets = secrets,
            .hold = hold,
            .autostart = {home.filePath(QStringLiteral("autostart")), QStringLiteral("/usr/bin/viewtide")},
            .purpose = gui::Purpose::Own,
            .databaseFile = home.filePath(QStringLiteral("viewtide.db")),
            .schemaVersion = 1000};
    }

    QTemporaryDir home;
    std::shared_ptr<PlacedSecretStore> keychain =
        std::make_shared<PlacedSecretStore>(settings::SecretPlace::Keychain);
    std::shared_ptr<PlacedSecretStore> file =
        std::make_shared<PlacedSecretStore>(settings::SecretPlace::File);
    settings::LayeredSecretStore secrets {{}, keychain};
    gui::CollectorHold hold;
    api::ApiClient client;
};

} // namespace viewtide::test
