// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/historypass.h"

#include "api/decoders.h"
#include "base/deliver.h"
#include "base/log.h"
#include "poll/keyring.h"
#include "store/store.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace viewtide::poll {

using namespace std::chrono_literals;

namespace {

constexpr int kLimit = 1000; // the API's maximum; it has no cursor, further pages are earlier windows
constexpr Millis kRecent = 30 * 24h;
/// Ayrshare began in 2020: nothing can be older.
constexpr Timestamp kBeginning = Date(std::chrono::year(2020) / 1 / 1);

/// The oldest post of a full page: the next window ends there.
std::optional<Timestamp> oldestOf(const domain::History &history)
{
    std::optional<Timestamp> oldest;
    for (const domain::HistoryPost &post : history.posts) {
        if (post.createdAt && (!oldest || *post.createdAt < *oldest))
            oldest = post.createdAt;
    }
    return oldest;
}

} // namespace

HistoryPass::HistoryPass(PassContext context, HistoryReach reach, QObject *parent)
    : Pass(context, parent)
    , m_reach(reach)
{ }

void HistoryPass::start()
{
    ++m_open; // held until all are asked, so that finished() comes from the event loop even with nothing to
              // do
    for (const domain::Profile &profile : keys().usableProfiles()) {
        askUser(profile);
        askWindow({.profile = profile.id,
                   .profileName = profile.name,
                   .from = m_reach == HistoryReach::Everything ? kBeginning : now() - kRecent,
                   .to = now() + 24h});
    }
    QMetaObject::invokeMethod(this, &HistoryPass::finishOne, Qt::QueuedConnection);
}

void HistoryPass::askUser(const domain::Profile &profile)
{
    const bool asked =
        ask(profile.id, api::userRequest(), [this, profile](const Result<api::Reply> &reply, int requests) {
            m_summary.history.requests += requests;
            const auto info = reply ? api::decodeUser(*reply) : Result<domain::UserInfo>(reply.error());
            if (info) {
                ++m_summary.history.ok;
                deliver(services().store.write(
                            store::SaveUserInfo {.profile = profile.id, .info = *info, .now = now()}),
                        this, [this](const Status &) { finishOne(); });
                return;
            }
            if (info.error().kind != ErrorKind::Cancelled) {
                ++m_summary.history.failed;
                addError({.platform = std::nullopt, .profile = profile.name, .error = info.error()});
                noteFailure(profile.id, info.error());
            }
            finishOne();
        });
    m_open += asked ? 1 : 0;
    m_summary.history.asked += asked ? 1 : 0;
}

void HistoryPass::askWindow(const Window &window)
{
    const api::Request request = api::historyRequest(kLimit, toIso(window.from), toIso(window.to));
    const bool asked =
        ask(window.profile, request, [this, window](const Result<api::Reply> &reply, int requests) {
            onHistory(window, reply, requests);
        });
    m_open += asked ? 1 : 0;
    m_summary.history.asked += asked ? 1 : 0;
    m_summary.history.skipped += asked ? 0 : 1;
}

void HistoryPass::onHistory(const Window &window, const Result<api::Reply> &reply, int requests)
{
    m_summary.history.requests += requests;
    if (!reply) {
        record(window, requests, reply.error());
        return;
    }
    const auto decoding = QtConcurrent::run([reply = *reply] { return api::decodeHistory(reply); });
    deliver(decoding, this, [this, window, requests](const Result<domain::History> &history) {
        if (history)
            save(window, *history, requests);
        else
            record(window, requests, history.error());
    });
}

void HistoryPass::save(const Window &window, const domain::History &history, int requests)
{
    for (const QString &problem : history.problems)
        qCWarning(lcPoll).noquote() << "history of" << window.profileName << "-" << problem;
    const auto oldest = oldestOf(history);
    if (history.posts.size() >= kLimit && oldest && *oldest < window.to && !isCancelled()) {
        Window earlier = window;
        earlier.to = *oldest;
        askWindow(earlier);
    }
    const auto saving = services().store.write(
        store::SaveHistory {.profile = window.profile, .posts = history.posts, .now = now()});
    deliver(saving, this, [this, window, requests](const Result<int> &added) {
        if (added)
            m_summary.newUploads += *added;
        record(window, requests, added ? std::nullopt : std::optional(added.error()));
    });
}

void HistoryPass::record(const Window &window, int requests, const std::optional<Error> &error)
{
    if (error && error->kind == ErrorKind::Cancelled) {
        finishOne();
        return;
    }
    domain::Attempt attempt {.profile = window.profile,
                             .endpoint = catalogue::Endpoint::History,
                             .platform = std::nullopt,
                             .subject = {},
                             .at = now(),
                             .requests = requests};
    if (error) {
        attempt.outcome = domain::Outcome::Failed;
        attempt.error = error->kind;
        attempt.remoteCode = error->remoteCode;
        attempt.message = describe(*error);
        ++m_summary.history.failed;
        noteFailure(window.profile, *error);
        addError({.platform = std::nullopt, .profile = window.profileName, .error = *error});
    } else {
        ++m_summary.history.ok;
    }
    deliver(services().store.write(store::RecordAttempts {.attempts = {attempt}}), this,
            [this](const Status &) { finishOne(); });
}

void HistoryPass::finishOne()
{
    ++m_done;
    emit progressed(m_done, m_done + m_open - 1);
    if (--m_open == 0)
        emit finished();
}

} // namespace viewtide::poll
