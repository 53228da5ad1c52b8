// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/pass.h"

#include "api/apiclient.h"
#include "base/errorpolicy.h"
#include "base/log.h"
#include "poll/keyring.h"
#include "store/store.h"

namespace viewtide::poll {

Pass::Pass(PassContext context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{ }

Pass::~Pass() = default;

void Pass::cancel()
{
    m_cancelled = true;
    const QList<api::ApiCall *> calls = m_calls.keys();
    for (api::ApiCall *call : calls)
        call->cancel();
}

bool Pass::ask(domain::ProfileId profile, const api::Request &request, ReplyHandler handler)
{
    const auto credentials = keys().credentials(profile);
    if (!credentials)
        return false;
    api::ApiCall *call = services().client.call(request, *credentials, this);
    m_calls.insert(call, profile);
    connect(call, &api::ApiCall::finished, this,
            [this, call, handler = std::move(handler)](const Result<api::Reply> &result) {
                m_calls.remove(call);
                call->deleteLater();
                handler(result, call->requestsSent());
            });
    call->start();
    return true;
}

Timestamp Pass::now() const
{
    return services().clock.now();
}

void Pass::noteFailure(domain::ProfileId profile, const Error &error)
{
    if (errorPolicy(error.kind).reach != Reach::Profile || !keys().credentials(profile))
        return;
    keys().stop(profile);
    services().store.write(
        store::SetProfileStopped {.profile = profile, .reason = describe(error), .now = now()});
    const QList<api::ApiCall *> calls = m_calls.keys(profile);
    for (api::ApiCall *call : calls)
        call->cancel();
    qCInfo(lcPoll).noquote() << "profile" << profile.value() << "stopped:" << describeInFull(error);
}

void Pass::addError(const PassError &error)
{
    const QString key =
        QStringLiteral("%1/%2/%3/%4")
            .arg(error.platform ? error.platform->text() : QString(), error.profile, toKey(error.error.kind))
            .arg(error.error.remoteCode.value_or(0));
    if (m_told.contains(key))
        return;
    m_told.insert(key);
    m_summary.errors.append(error);
}

} // namespace viewtide::poll
