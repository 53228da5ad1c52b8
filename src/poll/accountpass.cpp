// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/accountpass.h"

#include "api/decoders.h"
#include "base/deliver.h"
#include "poll/keyring.h"
#include "poll/summary.h"
#include "store/store.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace viewtide::poll {

using namespace std::chrono_literals;

namespace {

std::optional<Timestamp> newestOf(const store::SnapshotState &state)
{
    const auto newest = std::max_element(state.recordedAt.cbegin(), state.recordedAt.cend());
    return newest == state.recordedAt.cend() ? std::nullopt : std::optional(*newest);
}

} // namespace

AccountPass::AccountPass(PassContext context, domain::SnapshotSchedule schedule, Continuity continuity,
                         QObject *parent)
    : Pass(context, parent)
    , m_schedule(schedule)
    , m_continuity(continuity)
{ }

void AccountPass::start()
{
    deliver(services().store.read(store::SocialAccountsQuery {}), this, [this](const auto &accounts) {
        if (accounts) {
            for (const domain::SocialAccount &account : *accounts) {
                const auto subjects = catalogue::platform(account.platform).subjects;
                if (account.state != domain::LinkState::NotLinked
                    && subjects.testFlag(catalogue::Subject::Account))
                    m_needs[account.profile].linked.append(account.platform);
            }
        }
        loadNeeds();
    });
}

void AccountPass::loadNeeds()
{
    const Date today = dateOf(now());
    deliver(services().store.read(store::SnapshotStateQuery {.date = today - std::chrono::days(1)}), this,
            [this, today](const auto &states) {
                if (states) {
                    for (const store::SnapshotState &state : *states)
                        m_needs[state.profile].lastRecordedAt = newestOf(state);
                }
                loadState(today);
            });
}

void AccountPass::loadState(Date day)
{
    deliver(services().store.read(store::SnapshotStateQuery {.date = day}), this, [this](const auto &states) {
        if (states) {
            for (const store::SnapshotState &state : *states) {
                SnapshotNeed &need = m_needs[state.profile];
                need.continuity = m_continuity;
                need.today = state;
                need.lastRecordedAt = std::max(need.lastRecordedAt, newestOf(state));
            }
        } else {
            addError({.platform = std::nullopt, .profile = {}, .error = states.error()});
        }
        askAll();
    });
}

void AccountPass::askAll()
{
    ++m_open; // held until all are asked
    for (const domain::Profile &profile : keys().usableProfiles())
        askProfile(profile);
    m_summary.accounts.skipped += static_cast<int>(keys().profilesWithoutKey().size());
    finishOne();
}

void AccountPass::askProfile(const domain::Profile &profile)
{
    AccountQuestion asked {.profile = profile.id,
                           .profileName = profile.name,
                           .networks =
                               snapshotNetworks(m_needs.value(profile.id), now(), m_schedule, scope()),
                           .subject = {},
                           .at = now()};
    if (asked.networks.isEmpty() || isCancelled())
        return;
    const auto onAnswer = [this, asked](const Result<api::Reply> &reply, int requests) mutable {
        asked.requests = requests;
        m_summary.accounts.requests += requests;
        onReply(asked, reply);
    };
    if (!ask(profile.id, api::socialAnalyticsRequest(asked.networks), onAnswer))
        return;
    ++m_open;
    m_summary.accounts.asked += static_cast<int>(asked.networks.size());
}

void AccountPass::onReply(const AccountQuestion &asked, const Result<api::Reply> &reply)
{
    if (!reply) {
        conclude(asked, reply.error());
        return;
    }
    const auto decoding = QtConcurrent::run(
        [reply = *reply, networks = asked.networks] { return api::decodeSocialAnalytics(reply, networks); });
    deliver(decoding, this, [this, asked](const auto &answer) { conclude(asked, answer); });
}

void AccountPass::conclude(const AccountQuestion &asked, const Result<domain::AccountAnalytics> &answer)
{
    if (answer)
        commit(asked, *answer);
    else if (answer.error().kind == ErrorKind::Cancelled)
        finishOne();
    else
        fail(asked, answer.error());
}

void AccountPass::commit(const AccountQuestion &asked, const domain::AccountAnalytics &answer)
{
    store::CommitAccountDays command {.profile = asked.profile, .date = dateOf(asked.at), .now = now()};
    command.attempts.append(answeredAttempt(asked, now(), answer.unknownFields));
    for (const domain::AccountObservation &observation : answer.observations) {
        if (!asked.networks.contains(observation.platform))
            continue;
        domain::AccountDay day = domain::makeAccountDay(asked.profile, observation, asked.at, m_schedule);
        if (wasOnTime(asked.profile, observation))
            day.origin = domain::RowOrigin::Poll; // asked anew by hand: that does not make it late
        command.days.append(day);
    }
    int failed = 0;
    for (const domain::PlatformFailure &failure : answer.failures) {
        if (!asked.networks.contains(failure.platform))
            continue; // nobody asked for it
        command.attempts.append(failedAttempt(asked, now(), failure));
        command.retryAt.append({failure.platform, snapshotRetry(failure.error, now(), m_schedule)});
        const PassError told {
            .platform = failure.platform, .profile = asked.profileName, .error = failure.error};
        if (failure.error.kind == ErrorKind::NoDataYet) {
            m_summary.waiting.append(told);
            continue;
        }
        ++failed;
        addError(told);
    }
    m_summary.accounts.ok += static_cast<int>(asked.networks.size()) - failed;
    m_summary.accounts.failed += failed;
    send(command);
}

/// A row of today was taken at the planned time.
bool AccountPass::wasOnTime(domain::ProfileId profile, const domain::AccountObservation &observation) const
{
    const store::SnapshotState today = m_needs.value(profile).today;
    const qsizetype place = today.recorded.indexOf(observation.platform);
    if (place < 0 || place >= today.recordedAt.size())
        return false;
    const Timestamp at = today.recordedAt.at(place);
    return at >= Timestamp(dateOf(at)) + m_schedule.afterMidnightUtc
        && domain::makeAccountDay(profile, observation, at, m_schedule).origin == domain::RowOrigin::Poll;
}

void AccountPass::fail(const AccountQuestion &asked, const Error &error)
{
    noteFailure(asked.profile, error);
    const PassError told {.platform = std::nullopt, .profile = asked.profileName, .error = error};
    const bool isWaiting = error.kind == ErrorKind::NoDataYet;
    if (isWaiting)
        m_summary.waiting.append(told);
    else
        addError(told);
    (isWaiting ? m_summary.accounts.ok : m_summary.accounts.failed) +=
        static_cast<int>(asked.networks.size());
    store::CommitAccountDays command {.profile = asked.profile, .date = dateOf(asked.at), .now = now()};
    command.attempts.append(failedAttempt(asked, now(), error));
    for (const catalogue::PlatformKey network : asked.networks)
        command.retryAt.append({network, snapshotRetry(error, now(), m_schedule)});
    send(command);
}

void AccountPass::send(const store::CommitAccountDays &command)
{
    deliver(services().store.write(command), this, [this](const Status &status) {
        if (!status) {
            ++m_summary.accounts.failed;
            addError({.platform = std::nullopt, .profile = {}, .error = status.error()});
        }
        finishOne();
    });
}

void AccountPass::finishOne()
{
    if (--m_open == 0)
        summarise();
}

void AccountPass::summarise()
{
    const Date today = dateOf(now());
    const store::AccountDaysQuery query {.range = {today, today}, .profile = std::nullopt};
    deliver(services().store.read(query), this, [this, today](const auto &rows) {
        if (rows)
            m_summary.accountsSummary = summariseAccounts(*rows, today);
        else
            addError({.platform = std::nullopt, .profile = {}, .error = rows.error()});
        emit finished();
    });
}

} // namespace viewtide::poll
