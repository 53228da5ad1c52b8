// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/postpass.h"

#include "api/decoders.h"
#include "base/deliver.h"
#include "base/errorpolicy.h"
#include "base/log.h"
#include "domain/callbudget.h"
#include "store/store.h"

#include <QtConcurrent/QtConcurrentRun>

namespace viewtide::poll {

using namespace std::chrono_literals;

namespace {

/// Calls handed to the client at once: enough that items in back-off never starve the gate, few enough that
/// ten thousand due posts do not become ten thousand objects.
constexpr int kOutstanding = 256;
constexpr int kGroup = 64;
constexpr Millis kGroupAge = 100ms;

api::IdKind idKind(domain::VideoSource source)
{
    return source == domain::VideoSource::Manual ? api::IdKind::Native : api::IdKind::Ayrshare;
}

QList<catalogue::PlatformKey> platformsOf(const store::DuePost &post)
{
    QList<catalogue::PlatformKey> platforms;
    for (const store::DueSection &section : post.sections) {
        if (!platforms.contains(section.platform))
            platforms.append(section.platform);
    }
    return platforms;
}

domain::DueCall callOf(const store::DuePost &post, Timestamp now)
{
    domain::DueCall call {.step = domain::kSlowestStep, .seenAt = std::nullopt};
    for (const store::DueSection &section : post.sections) {
        const Millis step = section.memory.step;
        call.step = std::min(call.step, step > Millis(0) ? step : domain::firstStep(now - section.postedAt));
        if (section.memory.seenAt)
            call.seenAt = std::min(call.seenAt.value_or(*section.memory.seenAt), *section.memory.seenAt);
    }
    return call;
}

} // namespace

PostPass::PostPass(PassContext context, QObject *parent)
    : Pass(context, parent)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(kGroupAge);
    connect(&m_flushTimer, &QTimer::timeout, this, &PostPass::flush);
}

void PostPass::start()
{
    const store::DuePostsQuery query {
        .now = now(), .scope = scope() == Scope::All ? store::DueScope::All : store::DueScope::Due};
    deliver(services().store.read(query), this, [this](const auto &due) { onDue(due); });
}

void PostPass::onDue(const Result<QList<store::DuePost>> &due)
{
    if (!due) {
        addError({.platform = std::nullopt, .profile = {}, .error = due.error()});
        ++m_summary.posts.failed;
    } else {
        m_due = *due;
    }
    // "Sync now" is the user's word, and goes beyond the budget.
    if (callsPerDay() <= 0 || m_due.isEmpty() || scope() == Scope::All) {
        feed();
        return;
    }
    deliver(services().store.read(store::ActivitySummaryQuery {.today = dateOf(now())}), this,
            [this](const Result<store::ActivitySummary> &activity) {
                choose(activity ? activity->requestsToday : 0);
                feed();
            });
}

void PostPass::choose(qint64 usedToday)
{
    QList<domain::DueCall> calls;
    calls.reserve(m_due.size());
    for (const store::DuePost &post : std::as_const(m_due))
        calls.append(callOf(post, now()));
    QList<store::DuePost> chosen;
    const auto order =
        domain::withinBudget(calls, {.perDay = callsPerDay(), .usedToday = usedToday, .now = now()});
    for (const qsizetype index : order)
        chosen.append(m_due.at(index));
    m_summary.budget = BudgetUse {.perDay = callsPerDay(),
                                  .usedToday = usedToday,
                                  .waiting = static_cast<int>(m_due.size() - chosen.size())};
    if (m_summary.budget->waiting > 0)
        qCInfo(lcPoll) << m_summary.budget->waiting
                       << "posts wait: the daily budget of calls is used up so far";
    m_due = chosen;
}

void PostPass::feed()
{
    while (m_next < m_due.size() && running() < kOutstanding && !isCancelled())
        askPost(m_due.at(m_next++));
    finishIfDone();
}

void PostPass::askPost(const store::DuePost &post)
{
    const Timestamp askedAt = now();
    const api::Request request =
        api::postAnalyticsRequest(post.postId, platformsOf(post), idKind(post.source));
    const bool asked =
        ask(post.profile, request, [this, post, askedAt](const Result<api::Reply> &reply, int requests) {
            m_summary.posts.requests += requests;
            onReply(post, reply, {.askedAt = askedAt, .answeredAt = now(), .requests = requests});
            feed();
        });
    if (asked)
        m_summary.posts.asked += static_cast<int>(post.sections.size());
    else
        skip(post);
}

void PostPass::skip(const store::DuePost &post)
{
    // KeyRing warned once for the profile; the item stays due and is tried on the next tick.
    m_summary.posts.skipped += static_cast<int>(post.sections.size());
    ++m_done;
}

void PostPass::holdBack(const store::DuePost &post, const Error &error)
{
    addError({.platform = std::nullopt, .profile = {}, .error = error});
    m_summary.posts.asked -= static_cast<int>(post.sections.size());
    m_summary.posts.skipped += static_cast<int>(post.sections.size());
}

void PostPass::onReply(const store::DuePost &post, const Result<api::Reply> &reply, const Exchange &exchange)
{
    if (!reply) {
        conclude(post, reply.error(), exchange);
        return;
    }
    ++m_decoding;
    const auto decoding = QtConcurrent::run(
        [reply = *reply, asked = platformsOf(post)] { return api::decodePostAnalytics(reply, asked); });
    deliver(decoding, this, [this, post, exchange](const Result<domain::PostAnalytics> &answer) {
        --m_decoding;
        conclude(post, answer, exchange);
        finishIfDone();
    });
}

void PostPass::conclude(const store::DuePost &post, const Result<domain::PostAnalytics> &answer,
                        const Exchange &exchange)
{
    ++m_done;
    emit progressed(m_done, static_cast<int>(m_due.size()));
    if (!answer) {
        if (answer.error().kind == ErrorKind::Cancelled)
            return;
        if (isHeldBack(answer, exchange)) {
            holdBack(post, answer.error());
            return;
        }
        noteFailure(post.profile, answer.error());
    }
    const PostOutcome outcome = outcomeOf(post, answer, exchange);
    m_summary.posts.failed += outcome.failed;
    m_summary.posts.ok += outcome.ok;
    for (const domain::PlatformFailure &failure : outcome.failures) {
        // What concerns the connection, the key or the profile is not of one network, and is said once.
        const bool isOfNetwork = answer || errorPolicy(failure.error.kind).retry == Retry::LaterPass;
        addError({.platform = isOfNetwork ? std::optional(failure.platform) : std::nullopt,
                  .profile = {},
                  .error = failure.error});
    }

    store::CommitVideos &group = m_pending[post.source];
    group.source = post.source;
    group.updates += outcome.updates;
    group.attempts += outcome.attempts;
    if (group.attempts.size() >= kGroup)
        flush();
    else if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

void PostPass::flush()
{
    m_flushTimer.stop();
    const auto groups = std::exchange(m_pending, {});
    for (store::CommitVideos group : groups) {
        group.now = now();
        ++m_committing;
        deliver(services().store.write(group), this, [this](const Result<store::VideosCommitted> &committed) {
            --m_committing;
            if (committed) {
                m_summary.videosInserted += committed->inserted;
                m_summary.videosUpdated += committed->updated;
            } else {
                ++m_summary.posts.failed;
                addError({.platform = std::nullopt, .profile = {}, .error = committed.error()});
            }
            finishIfDone();
        });
    }
}

void PostPass::finishIfDone()
{
    const bool asked = isCancelled() || m_next >= m_due.size();
    if (m_concluded || !asked || running() > 0 || m_decoding > 0)
        return;
    if (!m_pending.isEmpty())
        flush();
    if (m_committing > 0)
        return;
    m_concluded = true;
    refreshPerformance();
}

void PostPass::refreshPerformance()
{
    // One statement over all campaigns at the end, not one per answer: ten thousand answers stay linear.
    if (m_due.isEmpty()) {
        QMetaObject::invokeMethod(this, &PostPass::finished, Qt::QueuedConnection);
        return;
    }
    deliver(services().store.write(store::RefreshCampaignPerformance {.date = dateOf(now()), .now = now()}),
            this, [this](const Status &status) {
                if (!status)
                    addError({.platform = std::nullopt, .profile = {}, .error = status.error()});
                emit finished();
            });
}

} // namespace viewtide::poll
