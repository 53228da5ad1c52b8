// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/passrunner.h"

#include "base/deliver.h"
#include "base/log.h"
#include "poll/accountpass.h"
#include "poll/keyring.h"
#include "poll/pastpass.h"
#include "poll/postpass.h"
#include "store/alerts.h"
#include "store/store.h"

#include <QCoreApplication>

namespace viewtide::poll {

namespace {

/// History first, so that new uploads are asked in the same pass.
constexpr std::array kOrder {Kind::History, Kind::Posts, Kind::Accounts, Kind::Past};

Error noProfile()
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate("PassRunner", "there is no profile to ask; add one first")};
}

Error noApiKey()
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail =
                QCoreApplication::translate("PassRunner", "no API key: set AYRSHARE_API_KEY or save a key")};
}

} // namespace

PassRunner::PassRunner(PollServices services, PassPlan plan, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_plan(plan)
    , m_keys(std::make_unique<KeyRing>(services.secrets))
{
    m_summary.request = m_plan.request;
    for (const Kind kind : kOrder) {
        if (m_plan.request.kinds.testFlag(kind))
            m_todo.append(kind);
    }
    connect(m_keys.get(), &KeyRing::loaded, this, &PassRunner::onKeys);
}

PassRunner::~PassRunner() = default;

void PassRunner::start()
{
    m_summary.startedAt = m_services.clock.now();
    // What cannot be stored is not asked for: another Viewtide collects, or the server is away.
    deliver(m_services.store.write(store::CheckLease {}), this, [this](const Status &lease) {
        if (lease)
            readProfiles();
        else
            giveUp(lease.error());
    });
}

void PassRunner::cancel()
{
    m_cancelled = true;
    m_summary.wasStopped = true;
    m_todo.clear();
    if (m_pass)
        m_pass->cancel();
}

void PassRunner::readProfiles()
{
    deliver(m_services.store.read(store::ProfilesQuery {}), this,
            [this](const auto &profiles) { onProfiles(profiles); });
}

void PassRunner::onProfiles(const Result<QList<domain::Profile>> &profiles)
{
    if (!profiles) {
        giveUp(profiles.error());
        return;
    }
    m_summary.lacksProfile = profiles->isEmpty();
    m_keys->load(*profiles);
}

void PassRunner::onKeys()
{
    if (m_summary.lacksProfile) {
        m_summary.hasKey = m_keys->hasApiKey();
        giveUp(noProfile());
        return;
    }
    if (!m_keys->hasApiKey()) {
        giveUp(noApiKey());
        return;
    }
    startNext();
}

void PassRunner::startNext()
{
    if (m_todo.isEmpty() || m_cancelled) {
        finish();
        return;
    }
    m_pass = makePass(m_todo.takeFirst());
    connect(m_pass.get(), &Pass::progressed, this, &PassRunner::progressed);
    connect(m_pass.get(), &Pass::finished, this, &PassRunner::onPassFinished, Qt::QueuedConnection);
    m_pass->start();
}

std::unique_ptr<Pass> PassRunner::makePass(Kind kind)
{
    const PassContext context {.services = m_services,
                               .keys = *m_keys,
                               .scope = m_plan.request.scope,
                               .callsPerDay = m_plan.callsPerDay};
    switch (kind) {
    case Kind::History:
        return std::make_unique<HistoryPass>(context, m_plan.historyReach);
    case Kind::Posts:
        return std::make_unique<PostPass>(context);
    case Kind::Past:
        return std::make_unique<PastPass>(context, m_plan.request.pastScope);
    case Kind::Accounts:
        break;
    }
    PassContext accounts = context;
    if (m_plan.request.accountScope == Scope::All)
        accounts.scope = Scope::All;
    return std::make_unique<AccountPass>(accounts, m_plan.schedule, m_plan.continuity);
}

void PassRunner::onPassFinished()
{
    merge(m_pass->summary());
    m_pass.reset();
    startNext();
}

void PassRunner::merge(const PassSummary &part)
{
    m_summary.history += part.history;
    m_summary.posts += part.posts;
    m_summary.accounts += part.accounts;
    m_summary.past += part.past;
    m_summary.newUploads += part.newUploads;
    m_summary.videosInserted += part.videosInserted;
    m_summary.videosUpdated += part.videosUpdated;
    m_summary.waiting += part.waiting;
    m_summary.pastDays += part.pastDays;
    if (part.budget)
        m_summary.budget = part.budget;
    if (part.accountsSummary)
        m_summary.accountsSummary = part.accountsSummary;
    for (const PassError &error : part.errors) {
        if (!m_summary.errors.contains(error)) // offline is offline for every kind: said once
            m_summary.errors.append(error);
    }
}

void PassRunner::giveUp(const Error &why)
{
    m_summary.errors.append({.platform = std::nullopt, .profile = {}, .error = why});
    finish();
}

void PassRunner::finish()
{
    m_summary.endedAt = m_services.clock.now();
    if (m_cancelled || m_summary.total().asked == 0)
        emit finished(m_summary);
    else
        checkAlerts();
}

void PassRunner::checkAlerts()
{
    const store::AlertFactsQuery query {.now = m_summary.endedAt, .since = m_summary.startedAt};
    deliver(m_services.store.read(query), this, [this](const Result<domain::AlertFacts> &facts) {
        if (facts) {
            raise(domain::evaluate(*facts, m_plan.alerts));
            return;
        }
        qCWarning(lcPoll).noquote() << "no alerts were looked for:" << describeInFull(facts.error());
        emit finished(m_summary);
    });
}

void PassRunner::raise(const QList<domain::Alert> &alerts)
{
    if (alerts.isEmpty()) {
        emit finished(m_summary);
        return;
    }
    deliver(m_services.store.write(store::RaiseAlerts {.alerts = alerts, .now = m_summary.endedAt}), this,
            [this](const Result<QList<store::AlertRow>> &raised) {
                if (raised)
                    m_summary.newAlerts = static_cast<int>(raised->size());
                else
                    qCWarning(lcPoll).noquote()
                        << "alerts were not stored:" << describeInFull(raised.error());
                emit finished(m_summary);
            });
}

} // namespace viewtide::poll
