// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/pollservice.h"

#include "api/apiclient.h"
#include "base/deliver.h"
#include "base/log.h"
#include "poll/passrunner.h"
#include "poll/pollplan.h"
#include "poll/polltimer.h"
#include "poll/summary.h"
#include "store/store.h"

#include <QQueue>

namespace viewtide::poll {

namespace {

/// Ninety days of questions and outcomes: enough to see a pattern, small enough to stay quick.
constexpr Millis kAttemptsKept = std::chrono::hours(90 * 24);
/// A pass this long after the one before: the program was suspended or paused in between.
constexpr Millis kLongPause = std::chrono::minutes(30);

} // namespace

class PollService::Private
{
public:
    Private(PollService *owner, PollServices services_, PollOptions options_)
        : q(owner)
        , services(services_)
        , options(options_)
        , timer(services_.clock)
    { }

    void onWoke();
    void plan();
    void startNext();
    void onPassFinished(PassSummary summary);
    void setStatus(const PollStatus &next);
    State stateAtRest(const PollStatus &next) const;
    PollStatus statusAfter(const PassSummary &summary);
    void tellOfBudget(const PassSummary &summary);
    HistoryReach historyReach(const PassRequest &request);
    Continuity continuity() const;

    PollService *q;
    PollServices services;
    PollOptions options;
    PollTimer timer;
    struct Ordered
    {
        int ticket;
        PassRequest request;
    };
    QQueue<Ordered> queue;
    int lastTicket = 0;
    int runningTicket = 0;
    std::unique_ptr<PassRunner> runner;
    PollStatus status;
    std::optional<Timestamp> lastHistory;
    bool everythingRead = false; ///< the whole history was read once since the start
    std::optional<Timestamp> pausedUntil;
    bool lacksProfile = false; ///< the last pass found nothing that is set up
    bool running = false; ///< the timer is on
    bool stopping = false;
    bool restored = false; ///< key sleeps of before the start were handed back
};

void PollService::Private::setStatus(const PollStatus &next)
{
    if (next == status)
        return;
    status = next;
    emit q->statusChanged(status);
}

void PollService::Private::plan()
{
    if (!running)
        return;
    Timestamp wake = nextWake(services.clock.now(), options.schedule);
    if (pausedUntil)
        wake = *pausedUntil;
    timer.wakeAt(wake);
    PollStatus next = status;
    next.nextPassAt = wake;
    if (!runner)
        next.state = stateAtRest(next);
    setStatus(next);
}

State PollService::Private::stateAtRest(const PollStatus &next) const
{
    if (pausedUntil)
        return State::Paused;
    if (lacksProfile)
        return State::Unconfigured;
    return next.attention.isEmpty() ? State::Idle : State::Attention;
}

void PollService::Private::onWoke()
{
    const Timestamp now = services.clock.now();
    if (pausedUntil && now < *pausedUntil) {
        plan();
        return;
    }
    pausedUntil.reset();
    // A pass that is still running at its next tick is not started twice: the tick is skipped.
    if (runner || !queue.isEmpty()) {
        qCInfo(lcPoll) << "the last pass is still running; this tick is skipped";
    } else {
        PassRequest request {.kinds = Kind::Posts | Kind::Accounts | Kind::Past};
        if (!lastHistory || now - *lastHistory >= options.historyEvery || now < *lastHistory)
            request.kinds |= Kind::History;
        q->runPass(request);
    }
    plan();
}

HistoryReach PollService::Private::historyReach(const PassRequest &request)
{
    if (!request.kinds.testFlag(Kind::History))
        return HistoryReach::Recent;
    lastHistory = services.clock.now();
    return !everythingRead || request.scope == Scope::All ? HistoryReach::Everything : HistoryReach::Recent;
}

Continuity PollService::Private::continuity() const
{
    const Timestamp now = services.clock.now();
    const bool ran = status.lastPassAt && now >= *status.lastPassAt && now - *status.lastPassAt < kLongPause;
    return ran ? Continuity::Running : Continuity::Resumed;
}

void PollService::Private::startNext()
{
    if (runner || queue.isEmpty() || stopping)
        return;
    const auto [ticket, request] = queue.dequeue();
    runningTicket = ticket;
    runner = std::make_unique<PassRunner>(services,
                                          PassPlan {.request = request,
                                                    .historyReach = historyReach(request),
                                                    .schedule = options.schedule,
                                                    .continuity = continuity(),
                                                    .callsPerDay = options.callsPerDay,
                                                    .alerts = options.alerts});
    QObject::connect(runner.get(), &PassRunner::progressed, q, [this](int done, int total) {
        PollStatus next = status;
        next.itemsDone = done;
        next.itemsTotal = total;
        setStatus(next);
    });
    QObject::connect(
        runner.get(), &PassRunner::finished, q,
        [this](const PassSummary &summary) { onPassFinished(summary); }, Qt::QueuedConnection);
    PollStatus next = status;
    next.state = State::Syncing;
    next.itemsDone = 0;
    next.itemsTotal = 0;
    setStatus(next);
    runner->start();
}

/// One that was stopped says nothing of how it would have ended.
PollStatus PollService::Private::statusAfter(const PassSummary &summary)
{
    PollStatus next = status;
    lacksProfile = summary.lacksProfile;
    next.hasKey = summary.hasKey;
    if (summary.wasStopped) {
        if (summary.request.kinds.testFlag(Kind::History))
            lastHistory.reset();
    } else {
        next.lastPassAt = summary.endedAt;
        if (resultOf(summary) != PassResult::Error)
            next.lastGoodAt = summary.endedAt;
        if (summary.request.kinds.testFlag(Kind::Posts))
            next.budget = summary.budget;
        next.attention = lacksProfile ? QString() : attentionOf(summary);
    }
    next.state = stateAtRest(next);
    return next;
}

/// The activity says it once, when it begins.
void PollService::Private::tellOfBudget(const PassSummary &summary)
{
    if (!summary.budget || summary.budget->waiting == 0 || (status.budget && status.budget->waiting > 0))
        return;
    const domain::Attempt attempt {
        .profile = {},
        .endpoint = catalogue::Endpoint::PostAnalytics,
        .platform = std::nullopt,
        .subject = {},
        .at = summary.startedAt,
        .outcome = domain::Outcome::Skipped,
        .message = PollService::tr(
                       "%n posts wait: the daily budget of %1 calls is used up so far. Hot videos go on.",
                       nullptr, summary.budget->waiting)
                       .arg(summary.budget->perDay)};
    services.store.write(store::RecordAttempts {.attempts = {attempt}});
}

void PollService::Private::onPassFinished(PassSummary summary)
{
    runner.reset();
    summary.ticket = runningTicket;
    if (summary.history.asked > 0 && summary.history.ok == summary.history.asked)
        everythingRead = true;
    tellOfBudget(summary);
    setStatus(statusAfter(summary));
    if (summary.accounts.asked > 0) // about once a day
        services.store.write(store::PruneAttempts {.before = summary.endedAt - kAttemptsKept});
    emit q->passFinished(summary);
    if (stopping)
        emit q->stopped();
    else if (queue.isEmpty())
        emit q->drained();
    else
        startNext();
}

PollService::PollService(PollServices services, PollOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, services, options))
{
    connect(&d->timer, &PollTimer::woke, this, [this] { d->onWoke(); });
    connect(&services.client, &api::ApiClient::keyRestChanged, this,
            [this](const QString &keyHash, const api::KeyRest &rest) {
                d->services.store.write(store::SaveKeySleep {.sleep = {.keyHash = keyHash,
                                                                       .until = rest.until,
                                                                       .sleeps = rest.sleeps,
                                                                       .refusals = rest.refusals,
                                                                       .refusedSince = rest.refusedSince}});
            });
}

PollService::~PollService() = default;

void PollService::start()
{
    goOn();
    runPass({});
}

void PollService::goOn()
{
    d->running = true;
    d->stopping = false;
    d->plan();
    d->startNext();
}

void PollService::stop()
{
    d->running = false;
    d->stopping = true;
    d->timer.stop();
    d->queue.clear();
    if (d->runner)
        d->runner->cancel();
    else
        QMetaObject::invokeMethod(this, &PollService::stopped, Qt::QueuedConnection);
}

void PollService::pauseUntil(Timestamp until)
{
    d->pausedUntil = until;
    cancelPass();
    d->plan();
}

void PollService::cancelPass()
{
    if (d->runner)
        d->runner->cancel();
}

void PollService::resume()
{
    d->pausedUntil.reset();
    d->plan();
}

int PollService::runPass(const PassRequest &request)
{
    const int ticket = ++d->lastTicket;
    d->queue.enqueue({ticket, request});
    if (d->restored) {
        d->startNext();
        return ticket;
    }
    // Keys that had to rest before a restart still rest.
    deliver(d->services.store.read(store::KeySleepsQuery {.now = d->services.clock.now()}), this,
            [this](const Result<QList<store::KeySleep>> &sleeps) {
                if (sleeps) {
                    for (const store::KeySleep &sleep : *sleeps)
                        d->services.client.restoreRest(sleep.keyHash,
                                                       {.until = sleep.until,
                                                        .sleeps = sleep.sleeps,
                                                        .refusals = sleep.refusals,
                                                        .refusedSince = sleep.refusedSince});
                }
                d->restored = true;
                d->startNext();
            });
    return ticket;
}

void PollService::setCallsPerDay(int calls)
{
    d->options.callsPerDay = calls;
}

void PollService::setSchedule(const domain::SnapshotSchedule &schedule)
{
    d->options.schedule = schedule;
    d->plan();
}

void PollService::setAlertRules(const domain::AlertRules &rules)
{
    d->options.alerts = rules;
}

const PollStatus &PollService::status() const
{
    return d->status;
}

} // namespace viewtide::poll
