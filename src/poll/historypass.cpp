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
/// A post that was made before that and is due by now: so long its day is asked as well.
constexpr Millis kOverdue = 7 * 24h;
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

/// Dates of requests have no fractions.
QString isoSeconds(Timestamp time)
{
    return toIso(time).left(19) + QLatin1Char('Z');
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
    const QList<domain::Profile> profiles = keys().usableProfiles();
    for (const domain::Profile &profile : profiles) {
        askUser(profile);
        Window window {.profile = profile.id,
                       .profileName = profile.name,
                       .from = m_reach == HistoryReach::Everything ? kBeginning : now() - kRecent,
                       .to = now() + 24h};
        askWindow(window);
        window.posts = Posts::Deleted; // they are few, and may have been made long ago
        window.from = kBeginning;
        askWindow(window);
    }
    if (m_reach == HistoryReach::Recent)
        askOverdue(profiles);
    QMetaObject::invokeMethod(this, &HistoryPass::finishOne, Qt::QueuedConnection);
}

/// What was made before the window of recent posts and should be online by now.
void HistoryPass::askOverdue(const QList<domain::Profile> &profiles)
{
    ++m_open;
    const store::OverduePostsQuery query {
        .madeBefore = now() - kRecent, .dueFrom = now() - kOverdue, .dueTo = now()};
    deliver(services().store.read(query), this,
            [this, profiles](const Result<QList<store::OverduePost>> &posts) {
                for (const domain::Profile &profile : profiles) {
                    if (posts && !isCancelled())
                        askDays(profile, *posts);
                }
                finishOne();
            });
}

/// One request for each day on which such posts were made.
void HistoryPass::askDays(const domain::Profile &profile, const QList<store::OverduePost> &posts)
{
    std::optional<Date> asked;
    for (const store::OverduePost &post : posts) {
        const Date day = dateOf(post.createdAt);
        if (post.profile != profile.id || day == asked)
            continue;
        asked = day;
        askWindow({.profile = profile.id,
                   .profileName = profile.name,
                   .from = Timestamp(day),
                   .to = Timestamp(day) + 24h - 1s});
    }
}

void HistoryPass::askUser(const domain::Profile &profile)
{
    Asked request {.endpoint = catalogue::Endpoint::User,
                   .profile = profile.id,
                   .profileName = profile.name,
                   .at = now()};
    const bool asked =
        ask(profile.id, api::userRequest(), [this, request](const Result<api::Reply> &reply, int requests) {
            Asked answered = request;
            answered.requests = requests;
            onUser(answered, reply);
        });
    m_open += asked ? 1 : 0;
    m_summary.history.asked += asked ? 1 : 0;
}

void HistoryPass::onUser(const Asked &asked, const Result<api::Reply> &reply)
{
    m_summary.history.requests += asked.requests;
    const auto info = reply ? api::decodeUser(*reply) : Result<domain::UserInfo>(reply.error());
    if (!info) {
        record(asked, info.error());
        return;
    }
    const store::SaveUserInfo command {.profile = asked.profile, .info = *info, .now = now()};
    deliver(services().store.write(command), this, [this, asked](const Status &saved) {
        record(asked, saved ? std::nullopt : std::optional(saved.error()));
    });
}

void HistoryPass::askWindow(const Window &window)
{
    const auto build = window.posts == Posts::Deleted ? api::deletedHistoryRequest : api::historyRequest;
    const api::Request request = build(kLimit, isoSeconds(window.from), isoSeconds(window.to));
    const Asked sent {.profile = window.profile, .profileName = window.profileName, .at = now()};
    const bool asked =
        ask(window.profile, request, [this, window, sent](const Result<api::Reply> &reply, int requests) {
            Asked answered = sent;
            answered.requests = requests;
            onHistory(window, answered, reply);
        });
    m_open += asked ? 1 : 0;
    m_summary.history.asked += asked ? 1 : 0;
    m_summary.history.skipped += asked ? 0 : 1;
}

void HistoryPass::onHistory(const Window &window, const Asked &asked, const Result<api::Reply> &reply)
{
    m_summary.history.requests += asked.requests;
    if (!reply) {
        record(asked, reply.error());
        return;
    }
    const auto decoding = QtConcurrent::run([reply = *reply] { return api::decodeHistory(reply); });
    deliver(decoding, this, [this, window, asked](const Result<domain::History> &history) {
        if (history)
            save(window, asked, *history);
        else
            record(asked, history.error());
    });
}

void HistoryPass::save(const Window &window, const Asked &asked, const domain::History &history)
{
    for (const QString &problem : history.problems)
        qCWarning(lcPoll).noquote() << "history of" << window.profileName << "-" << problem;
    askEarlier(window, history);
    const auto saving = services().store.write(
        store::SaveHistory {.profile = window.profile, .posts = history.posts, .now = now()});
    deliver(saving, this, [this, asked](const Result<int> &added) {
        if (added)
            m_summary.newUploads += *added;
        record(asked, added ? std::nullopt : std::optional(added.error()));
    });
}

/// A full page is followed by the window that ends with its oldest post, which comes once more.
void HistoryPass::askEarlier(const Window &window, const domain::History &history)
{
    const auto oldest = oldestOf(history);
    if (history.posts.size() + history.problems.size() < kLimit || !oldest || isCancelled())
        return;
    Window earlier = window;
    // A page of one second only cannot be divided any further: what is before it is not lost with it.
    earlier.to = *oldest < window.to ? *oldest : window.to - 1s;
    if (earlier.to >= earlier.from)
        askWindow(earlier);
}

void HistoryPass::record(const Asked &asked, const std::optional<Error> &error)
{
    if (error && error->kind == ErrorKind::Cancelled) {
        finishOne();
        return;
    }
    domain::Attempt attempt {.profile = asked.profile,
                             .endpoint = asked.endpoint,
                             .platform = std::nullopt,
                             .subject = {},
                             .at = asked.at,
                             .took = now() - asked.at,
                             .requests = asked.requests};
    if (error) {
        attempt.outcome = domain::Outcome::Failed;
        attempt.error = error->kind;
        attempt.remoteCode = error->remoteCode;
        attempt.message = describeInFull(*error);
        ++m_summary.history.failed;
        noteFailure(asked.profile, *error);
        addError({.platform = std::nullopt, .profile = asked.profileName, .error = *error});
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
