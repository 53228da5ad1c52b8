// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/profilecommands.h"

#include "app/secretprompt.h"
#include "report/table.h"
#include "settings/layeredsecretstore.h"

#include <QUuid>

namespace viewtide::app {

void ProfileAddCommand::start()
{
    if (invocation().has(QStringLiteral("account-key"))) {
        saveAccountKey();
        return;
    }
    if (invocation().arguments.size() != 1 || invocation().arguments.first().trimmed().isEmpty()) {
        fail(tr("give the profile a name: viewtide profile add NAME"));
        return;
    }
    const QString name = invocation().arguments.first().trimmed();
    if (invocation().has(QStringLiteral("primary")))
        saveProfile(name, {});
    else
        saveProfileKey(name);
}

void ProfileAddCommand::saveAccountKey()
{
    const Secret key = readSecret(tr("Ayrshare API key: "));
    if (key.isEmpty()) {
        fail(tr("no key was given on standard input"));
        return;
    }
    deliver(services().secrets->write(settings::kApiKeyRef, key), this, [this](const Status &saved) {
        if (!saved) {
            failToSave(saved.error());
            return;
        }
        output().say(tr("the API key is saved in: %1").arg(services().secrets->description()));
        output().json({{QStringLiteral("status"), QStringLiteral("success")}});
        done();
    });
}

void ProfileAddCommand::saveProfileKey(const QString &name)
{
    const Secret key = readSecret(tr("Profile key of %1: ").arg(name));
    if (key.isEmpty()) {
        fail(tr("no key was given on standard input (the primary profile needs none: --primary)"));
        return;
    }
    const QString ref = QStringLiteral("profile-key/") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    deliver(services().secrets->write(ref, key), this, [this, name, ref](const Status &saved) {
        if (saved)
            saveProfile(name, ref);
        else
            failToSave(saved.error());
    });
}

void ProfileAddCommand::failToSave(const Error &error)
{
    fail(tr("the key could not be saved: %1. Without a desktop, set VIEWTIDE_SECRETS=file to keep keys in a "
            "file that "
            "only you can read, or give them in the environment")
             .arg(error.detail));
}

void ProfileAddCommand::saveProfile(const QString &name, const QString &keyRef)
{
    const domain::Profile profile {.id = {}, .name = name, .keyRef = keyRef};
    write(store::SaveProfile {.profile = profile, .now = now()}, [this, name](domain::ProfileId id) {
        output().say(tr("added profile %1: %2").arg(id.value()).arg(name));
        output().json(
            {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("id"), id.value()}});
        done();
    });
}

void ProfileListCommand::start()
{
    read(store::ProfilesQuery {}, [this](const QList<domain::Profile> &profiles) {
        report::Table table {.title = QStringLiteral("profiles"),
                             .columns = {QStringLiteral("id"), QStringLiteral("name"),
                                         QStringLiteral("ref_id"), QStringLiteral("key"),
                                         QStringLiteral("stopped")},
                             .rows = {}};
        for (const domain::Profile &profile : profiles) {
            const QString key = profile.keyRef.isEmpty() ? tr("primary") : tr("own key");
            table.rows.append({profile.id.value(), profile.name, profile.refId, key,
                               profile.stoppedAt ? report::Cell(profile.stoppedReason) : report::Cell()});
        }
        output().table(table);
        done();
    });
}

void ProfileRemoveCommand::removeAccountKey()
{
    deliver(services().secrets->remove(settings::kApiKeyRef), this, [this](const Status &removed) {
        if (!removed) {
            fail(removed.error());
            return;
        }
        output().say(tr("the API key is removed; nothing is collected until there is one again"));
        output().json({{QStringLiteral("status"), QStringLiteral("success")}});
        done();
    });
}

void ProfileRemoveCommand::start()
{
    if (invocation().has(QStringLiteral("account-key"))) {
        removeAccountKey();
        return;
    }
    bool ok = false;
    const qint64 id = invocation().arguments.value(0).toLongLong(&ok);
    if (!ok) {
        fail(tr("name the profile by its id; see viewtide profile list"));
        return;
    }
    read(store::ProfilesQuery {}, [this, id](const QList<domain::Profile> &profiles) {
        for (const domain::Profile &profile : profiles) {
            if (profile.id == domain::ProfileId(id)) {
                remove(profile);
                return;
            }
        }
        fail(tr("there is no profile %1").arg(id));
    });
}

void ProfileRemoveCommand::remove(const domain::Profile &profile)
{
    write(store::RemoveProfile {.profile = profile.id}, [this, profile](Done) {
        if (!settings::isStoredRef(profile.keyRef)) {
            confirm(profile);
            return;
        }
        deliver(services().secrets->remove(profile.keyRef), this, [this, profile](const Status &removed) {
            if (removed)
                confirm(profile);
            else
                fail(tr("%1 is no longer asked, but its key could not be removed: %2")
                         .arg(profile.name, removed.error().detail));
        });
    });
}

void ProfileRemoveCommand::confirm(const domain::Profile &profile)
{
    output().say(tr("removed profile %1; its history stays").arg(profile.name));
    output().json({{QStringLiteral("status"), QStringLiteral("success")}});
    done();
}

} // namespace viewtide::app
