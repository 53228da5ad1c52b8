// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/profileeditcommands.h"

#include "settings/layeredsecretstore.h"

#include <QJsonArray>

#include <algorithm>

namespace viewtide::app {

using namespace Qt::Literals::StringLiterals;

namespace {

domain::Profile rowOf(const QList<domain::Profile> &profiles, domain::ProfileId id)
{
    const auto found = std::find_if(profiles.cbegin(), profiles.cend(),
                                    [id](const domain::Profile &profile) { return profile.id == id; });
    return found == profiles.cend() ? domain::Profile() : *found;
}

QString wordOf(domain::LinkState state)
{
    switch (state) {
    case domain::LinkState::Linked:
        return u"linked"_s;
    case domain::LinkState::RelinkNeeded:
        return u"relink_needed"_s;
    case domain::LinkState::NotLinked:
        break;
    }
    return u"not_linked"_s;
}

} // namespace

void ProfileRenameCommand::start()
{
    const QString name = invocation().arguments.value(1).trimmed();
    if (invocation().arguments.size() != 2 || name.isEmpty()) {
        fail(tr("give the profile's id and its new name: viewtide profile rename 1 \"My channel\""));
        return;
    }
    read(store::ProfilesQuery {}, [this, name](const QList<domain::Profile> &profiles) {
        const auto id = findProfile(profiles, invocation().arguments.first());
        if (!id) {
            fail(id.error());
            return;
        }
        domain::Profile renamed = rowOf(profiles, *id);
        renamed.name = name;
        write(store::SaveProfile {.profile = renamed, .now = now()}, [this, name](domain::ProfileId saved) {
            output().say(tr("profile %1 is called %2 now").arg(saved.value()).arg(name));
            output().json({{u"status"_s, u"success"_s}, {u"id"_s, saved.value()}, {u"name"_s, name}});
            done();
        });
    });
}

void ProfileTestCommand::start()
{
    const QString id = invocation().arguments.value(0);
    if (id.isEmpty()) {
        readKeys({});
        return;
    }
    read(store::ProfilesQuery {}, [this, id](const QList<domain::Profile> &profiles) {
        const auto profile = findProfile(profiles, id);
        if (profile)
            readKeys(rowOf(profiles, *profile).keyRef);
        else
            fail(profile.error());
    });
}

void ProfileTestCommand::readKeys(const QString &profileRef)
{
    deliver(
        services().secrets->read(settings::kApiKeyRef), this, [this, profileRef](const Result<Secret> &api) {
            if (!api) {
                fail(api.error());
            } else if (api->isEmpty()) {
                fail(tr("there is no API key: save one with 'viewtide profile add --account-key'"));
            } else if (profileRef.isEmpty()) {
                test({.apiKey = *api, .profileKey = {}});
            } else {
                deliver(services().secrets->read(profileRef), this, [this, api](const Result<Secret> &own) {
                    if (!own)
                        fail(own.error());
                    else if (own->isEmpty())
                        fail(tr("the key of this profile is not on this computer"));
                    else
                        test({.apiKey = *api, .profileKey = *own});
                });
            }
        });
}

void ProfileTestCommand::test(const poll::TestedKeys &keys)
{
    m_test = new poll::ConnectionTest(*services().client, this);
    connect(m_test, &poll::ConnectionTest::finished, this, &ProfileTestCommand::print);
    m_test->start(keys);
}

void ProfileTestCommand::cancel()
{
    if (m_test)
        m_test->cancel();
}

void ProfileTestCommand::print(const Result<domain::UserInfo> &answer)
{
    const QString sentence = poll::connectionSentence(answer);
    if (!answer) {
        output().warn(sentence);
        output().json(
            {{u"status"_s, u"error"_s}, {u"kind"_s, toKey(answer.error().kind)}, {u"message"_s, sentence}});
        emit finished(ExitCode::Nothing);
        return;
    }
    QJsonArray networks;
    for (const domain::SocialAccount &account : answer->accounts)
        networks.append(QJsonObject {{u"platform"_s, account.platform.text()},
                                     {u"name"_s, account.displayName},
                                     {u"state"_s, wordOf(account.state)}});
    output().say(sentence);
    output().json({{u"status"_s, u"success"_s}, {u"message"_s, sentence}, {u"networks"_s, networks}});
    done();
}

} // namespace viewtide::app
