// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/pastpass.h"

#include "api/decoders.h"
#include "base/deliver.h"
#include "poll/keyring.h"
#include "store/store.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace viewtide::poll {

using namespace std::chrono_literals;
using catalogue::Past;
using catalogue::PlatformKey;

namespace {

/// After that a network is left alone; --past asks it again.
constexpr int kMostTries = 5;
/// The pause after a failure; then twice as long each time.
constexpr Millis kFirstPause = 6h;

} // namespace

PastPass::PastPass(PassContext context, Scope reach, QObject *parent)
    : Pass(context, parent)
    , m_reach(reach)
{ }

void PastPass::start()
{
    deliver(services().store.read(store::BackfillStatesQuery {}), this, [this](const auto &states) {
        if (states)
            m_states = *states;
        else
            addError({.platform = std::nullopt, .profile = {}, .error = states.error()});
        loadAccounts();
    });
}

/// An account that has no snapshot yet may not be linked at all.
void PastPass::loadAccounts()
{
    deliver(services().store.read(store::SnapshotStateQuery {.date = dateOf(now())}), this,
            [this](const Result<QList<store::SnapshotState>> &recorded) {
                if (!recorded)
                    addError({.platform = std::nullopt, .profile = {}, .error = recorded.error()});
                askAll(recorded ? *recorded : QList<store::SnapshotState>());
            });
}

void PastPass::askAll(const QList<store::SnapshotState> &recorded)
{
    ++m_open; // held until all are asked
    const QList<domain::Profile> profiles = keys().usableProfiles();
    for (const domain::Profile &profile : profiles) {
        for (const Past past : {Past::Daily, Past::DailyByQuarters}) {
            QList<PlatformKey> networks;
            for (const store::SnapshotState &state : recorded) {
                if (state.profile == profile.id)
                    networks = state.recorded;
            }
            networks.removeIf([&](PlatformKey network) {
                return catalogue::platform(network).past != past || !isWanted(profile.id, network);
            });
            if (!networks.isEmpty() && !isCancelled())
                askNetworks(profile, networks, past);
        }
    }
    QMetaObject::invokeMethod(this, &PastPass::finishOne, Qt::QueuedConnection);
}

const store::BackfillState *PastPass::stateOf(domain::ProfileId profile, PlatformKey network) const
{
    const auto state = std::find_if(m_states.cbegin(), m_states.cend(), [&](const auto &one) {
        return one.profile == profile && one.platform == network;
    });
    return state == m_states.cend() ? nullptr : &*state;
}

bool PastPass::isWanted(domain::ProfileId profile, PlatformKey network) const
{
    const store::BackfillState *const state = stateOf(profile, network);
    if (!state || m_reach == Scope::All)
        return true;
    return state->retryAt && *state->retryAt <= now() && state->tries < kMostTries;
}

void PastPass::askNetworks(const domain::Profile &profile, const QList<PlatformKey> &networks, Past past)
{
    AccountQuestion asked {.profile = profile.id,
                           .profileName = profile.name,
                           .networks = networks,
                           .subject = QStringLiteral("daily"),
                           .at = now()};
    const auto onAnswer = [this, asked](const Result<api::Reply> &reply, int requests) mutable {
        asked.requests = requests;
        m_summary.past.requests += requests;
        if (!reply) {
            conclude(asked, reply.error());
            return;
        }
        const auto decoding =
            QtConcurrent::run([reply = *reply, networks = asked.networks, today = dateOf(asked.at)] {
                return api::decodeAccountPast(reply, networks, today);
            });
        deliver(decoding, this, [this, asked](const auto &answer) { conclude(asked, answer); });
    };
    if (!ask(profile.id, api::pastAnalyticsRequest(networks, past), onAnswer))
        return;
    ++m_open;
    m_summary.past.asked += static_cast<int>(networks.size());
}

void PastPass::conclude(const AccountQuestion &asked, const Result<domain::AccountPast> &past)
{
    if (past)
        commit(asked, *past);
    else if (past.error().kind == ErrorKind::Cancelled)
        finishOne();
    else
        fail(asked, past.error());
}

store::BackfillState PastPass::answered(const AccountQuestion &asked, PlatformKey network, int days) const
{
    const store::BackfillState *const before = stateOf(asked.profile, network);
    return {.profile = asked.profile,
            .platform = network,
            .askedAt = asked.at,
            .days = days,
            .tries = before ? before->tries + 1 : 1,
            .retryAt = std::nullopt};
}

store::BackfillState PastPass::failed(const AccountQuestion &asked, PlatformKey network) const
{
    store::BackfillState state = answered(asked, network, 0);
    const store::BackfillState *const before = stateOf(asked.profile, network);
    state.days = before ? before->days : 0;
    state.retryAt = now() + kFirstPause * (1 << std::clamp(state.tries - 1, 0, kMostTries));
    return state;
}

void PastPass::commit(const AccountQuestion &asked, const domain::AccountPast &past)
{
    store::AddPastDays command {.days = {}, .importedFrom = {}, .asked = {}, .attempts = {}, .now = now()};
    command.attempts.append(answeredAttempt(asked, now(), past.unknownFields));
    QHash<PlatformKey, int> days;
    for (const domain::PastObservation &day : past.days) {
        if (!asked.networks.contains(day.platform))
            continue;
        ++days[day.platform];
        command.days.append(domain::makePastDay(asked.profile, day, asked.at));
    }
    for (auto it = days.cbegin(); it != days.cend(); ++it)
        command.asked.append(answered(asked, it.key(), it.value()));
    m_summary.past.ok += static_cast<int>(days.size());
    for (const domain::PlatformFailure &failure : past.failures) {
        if (!asked.networks.contains(failure.platform))
            continue; // nobody asked for it
        command.attempts.append(failedAttempt(asked, now(), failure));
        command.asked.append(failed(asked, failure.platform));
        const bool isEmpty = failure.error.kind == ErrorKind::NoDataYet;
        ++(isEmpty ? m_summary.past.ok : m_summary.past.failed);
        if (!isEmpty)
            addError({.platform = failure.platform, .profile = asked.profileName, .error = failure.error});
    }
    send(command);
}

void PastPass::fail(const AccountQuestion &asked, const Error &error)
{
    noteFailure(asked.profile, error);
    const bool isEmpty = error.kind == ErrorKind::NoDataYet;
    if (!isEmpty)
        addError({.platform = std::nullopt, .profile = asked.profileName, .error = error});
    (isEmpty ? m_summary.past.ok : m_summary.past.failed) += static_cast<int>(asked.networks.size());
    store::AddPastDays command {.days = {}, .importedFrom = {}, .asked = {}, .attempts = {}, .now = now()};
    command.attempts.append(failedAttempt(asked, now(), error));
    for (const PlatformKey network : asked.networks)
        command.asked.append(failed(asked, network));
    send(command);
}

void PastPass::send(const store::AddPastDays &command)
{
    deliver(
        services().store.write(command), this, [this](const Result<QList<store::PastDayOutcome>> &outcomes) {
            if (outcomes)
                m_summary.pastDays += static_cast<int>(outcomes->count(store::PastDayOutcome::Added)
                                                       + outcomes->count(store::PastDayOutcome::Completed));
            else
                addError({.platform = std::nullopt, .profile = {}, .error = outcomes.error()});
            finishOne();
        });
}

void PastPass::finishOne()
{
    if (--m_open == 0)
        emit finished();
}

} // namespace viewtide::poll
