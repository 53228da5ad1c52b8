// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/connectiontest.h"

#include "api/apiclient.h"
#include "api/decoders.h"
#include "base/listed.h"

#include <QLocale>

#include <chrono>
#include <utility>

namespace viewtide::poll {

namespace {

QString linkedSentence(const QStringList &names)
{
    if (names.isEmpty())
        return ConnectionTest::tr("No network is linked yet: link one in the Ayrshare dashboard.");
    return ConnectionTest::tr("%n networks are linked: %1.", nullptr, static_cast<int>(names.size()))
        .arg(listed(names));
}

QString goodSentence(const domain::UserInfo &user)
{
    QStringList linked;
    QStringList lost;
    for (const domain::SocialAccount &account : user.accounts) {
        const QString name = catalogue::displayName(account.platform);
        if (account.state == domain::LinkState::Linked)
            linked.append(name);
        else if (account.state == domain::LinkState::RelinkNeeded)
            lost.append(name);
    }
    QStringList sentences {user.suspended
                               ? ConnectionTest::tr("The key works, but Ayrshare has suspended the profile.")
                               : ConnectionTest::tr("The key works."),
                           linkedSentence(linked)};
    if (!lost.isEmpty())
        sentences.append(ConnectionTest::tr("To be linked again: %1.").arg(listed(lost)));
    if (!user.others.isEmpty())
        sentences.append(
            ConnectionTest::tr("Linked too, without analytics at Ayrshare: %1.").arg(listed(user.others)));
    if (user.monthlyApiCalls && user.monthlyApiCallsQuota) {
        const QLocale locale;
        sentences.append(
            ConnectionTest::tr("%1 of %2 calls of this month are used.")
                .arg(locale.toString(*user.monthlyApiCalls), locale.toString(*user.monthlyApiCallsQuota)));
    }
    return sentences.join(QLatin1Char(' '));
}

QString waitSentence(const Error &error)
{
    using Minutes = std::chrono::minutes;
    if (!error.wait)
        return ConnectionTest::tr("Ayrshare allows no more calls with this key just now. Try again later.");
    const auto minutes = std::chrono::ceil<Minutes>(*error.wait).count();
    return ConnectionTest::tr(
        "Ayrshare allows no more calls with this key just now. Try again in %n minutes.", nullptr,
        static_cast<int>(minutes));
}

/// The general sentences speak of trying again by itself, which a test does not.
QString badSentence(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return ConnectionTest::tr("The test was cancelled.");
    case ErrorKind::Credential:
        return ConnectionTest::tr(
            "Ayrshare does not accept this key. Copy it again from the Ayrshare dashboard, "
            "under API Key; a profile needs its own profile key.");
    case ErrorKind::Plan:
        return ConnectionTest::tr("The Ayrshare plan of this key does not include the call, or a payment is "
                                  "due. Look at the plan in the Ayrshare dashboard.");
    case ErrorKind::RateLimited:
        return waitSentence(error);
    case ErrorKind::Offline:
        return ConnectionTest::tr(
            "Ayrshare could not be reached. Check the network, and the proxy if there is "
            "one.");
    case ErrorKind::Timeout:
        return ConnectionTest::tr("Ayrshare did not answer in time. Check the network, or try again later.");
    case ErrorKind::Insecure:
        return ConnectionTest::tr("The connection is not safe, so it was ended: its certificate was not "
                                  "accepted, or the answer leads somewhere else. Check the clock of this "
                                  "computer, the proxy and the server address.");
    case ErrorKind::Server:
        return ConnectionTest::tr("Ayrshare has a problem of its own just now. Try again later.");
    case ErrorKind::Gone:
    case ErrorKind::BadReply:
        return ConnectionTest::tr("Something answered, but it is not the Ayrshare API. Check the server "
                                  "address, and the proxy if there is one.");
    default:
        return describe(error);
    }
}

} // namespace

ConnectionTest::ConnectionTest(api::ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{ }

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const TestedKeys &keys)
{
    if (m_call)
        m_call->disconnect(this);
    delete m_call;
    api::Request request = api::userRequest();
    request.persistence = api::Persistence::Once;
    m_call = m_client.call(request, {.apiKey = keys.apiKey, .profileKey = keys.profileKey}, this);
    connect(m_call, &api::ApiCall::finished, this, &ConnectionTest::onAnswer);
    m_call->start();
}

void ConnectionTest::cancel()
{
    if (m_call)
        m_call->cancel();
}

void ConnectionTest::onAnswer(const Result<api::Reply> &reply)
{
    std::exchange(m_call, nullptr)->deleteLater();
    emit finished(reply ? api::decodeUser(*reply) : Result<domain::UserInfo>(reply.error()));
}

QString connectionSentence(const Result<domain::UserInfo> &answer)
{
    return answer ? goodSentence(*answer) : badSentence(answer.error());
}

} // namespace viewtide::poll
