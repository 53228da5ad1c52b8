// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apicall.h"

#include "api/apicallparts.h"
#include "api/blockreader.h"
#include "api/keygate.h"
#include "api/replyerror.h"
#include "base/errorpolicy.h"
#include "base/log.h"

namespace viewtide::api {

namespace {

/// A wait that a pass can bear; a longer one ends the call.
constexpr Millis kLongestInPass = std::chrono::seconds(60);

bool mayHoldBlocks(const Request &request)
{
    const catalogue::ReplyShape shape = catalogue::endpointRow(request.endpoint).shape;
    return shape == catalogue::ReplyShape::PostAnalytics || shape == catalogue::ReplyShape::SocialAnalytics;
}

/// Worth decoding: 2xx, or another status whose body holds numbers all the same. Not where the status is
/// about the key, for then the gate must hear of it.
bool isAnswer(const Request &request, const WireReply &reply)
{
    if (reply.status >= 200 && reply.status < 300)
        return true;
    const bool isAboutKey = reply.status == 429 || (reply.status >= 401 && reply.status <= 403);
    return !isAboutKey && mayHoldBlocks(request) && holdsNetworkBlock(reply.body);
}

} // namespace

class ApiCall::Private
{
public:
    enum class Stage { New, Waiting, Inside, Sent, BackingOff, Over };

    Private(ApiCall &call, ApiCallParts callParts)
        : q(call)
        , parts(std::move(callParts))
    {
        backoffTimer.setSingleShot(true);
        QObject::connect(&backoffTimer, &QTimer::timeout, &q,
                         [this] { ask(sent > 0 ? KeyGate::Turn::First : KeyGate::Turn::Last); });
    }

    void ask(KeyGate::Turn turn);
    void admitted(const Status &status);
    void receive(const Result<WireReply> &result);
    void receiveReply(const WireReply &reply);
    void receiveError(const Error &error);
    void receiveLimit(Error error);
    void waitOutside(Millis span);
    void finish(const Result<Reply> &result);
    /// Gives back the place in the queue or inside the gate, and stops what runs.
    void letGo();
    bool hasTriesLeft() const;
    Millis backoffDelay() const { return parts.backoff.delay(sent, parts.jitter); }

    ApiCall &q;
    ApiCallParts parts;
    Stage stage = Stage::New;
    KeyGate::Ticket ticket = 0;
    std::unique_ptr<Exchange> exchange;
    QTimer backoffTimer;
    int sent = 0;
};

void ApiCall::Private::ask(KeyGate::Turn turn)
{
    if (!parts.gate) {
        finish(Error {.kind = ErrorKind::Cancelled});
        return;
    }
    stage = Stage::Waiting;
    ticket = parts.gate->ask(turn, [this](const Status &status) { admitted(status); });
}

void ApiCall::Private::admitted(const Status &status)
{
    if (!status) {
        stage = Stage::Over;
        finish(status.error());
        return;
    }
    stage = Stage::Inside;
    if (const Millis wait = parts.window->delay(); wait > Millis(0)) {
        waitOutside(wait);
        return;
    }
    if (parts.request.persistence == Persistence::Retry && !parts.breaker->admits()) {
        letGo();
        finish(parts.breaker->refusal());
        return;
    }
    stage = Stage::Sent;
    ++sent;
    parts.window->sent();
    exchange = parts.transport.send(parts.wire, [this](const Result<WireReply> &result) { receive(result); });
}

void ApiCall::Private::receive(const Result<WireReply> &result)
{
    if (stage != Stage::Sent)
        return;
    if (result) {
        parts.breaker->answered();
        parts.window->answered(*result);
        receiveReply(*result);
        return;
    }
    const ErrorKind kind = result.error().kind;
    if (kind == ErrorKind::Offline || kind == ErrorKind::Timeout)
        parts.breaker->failed();
    receiveError(result.error());
}

void ApiCall::Private::receiveReply(const WireReply &reply)
{
    qCDebug(lcApi, "%s: HTTP %d, %lld bytes", catalogue::endpointRow(parts.request.endpoint).key,
            reply.status, static_cast<long long>(reply.body.size()));
    const bool isGood = isAnswer(parts.request, reply);
    const Error error = isGood ? Error() : errorOfReply(reply, parts.clock.now());
    if (parts.gate && reply.status == 429)
        parts.gate->refused();
    if (parts.gate && error.kind != ErrorKind::RateLimited)
        parts.gate->answered();
    if (!isGood) {
        receiveError(error);
        return;
    }
    letGo();
    finish(Reply {.endpoint = parts.request.endpoint,
                  .status = reply.status,
                  .body = reply.body,
                  .receivedAt = parts.clock.now(),
                  .requests = sent});
}

void ApiCall::Private::receiveError(const Error &error)
{
    qCInfo(lcApi, "%s: %s (try %d)", catalogue::endpointRow(parts.request.endpoint).key,
           qUtf8Printable(toKey(error.kind)), sent);
    const ErrorPolicy &policy = errorPolicy(error.kind);
    if (policy.reach == Reach::Key) {
        receiveLimit(error);
        return;
    }
    letGo();
    if (policy.retry != Retry::InPass || !hasTriesLeft() || parts.breaker->isOpen()) {
        finish(error);
        return;
    }
    waitOutside(backoffDelay());
}

void ApiCall::Private::waitOutside(Millis span)
{
    letGo();
    stage = Stage::BackingOff;
    backoffTimer.start(parts.clock.wallSpan(span));
}

void ApiCall::Private::receiveLimit(Error error)
{
    letGo();
    if (!parts.gate) {
        finish(error);
        return;
    }
    if (error.wait) {
        parts.gate->sleepFor(*error.wait);
    } else if (hasTriesLeft() && !parts.gate->isDoubtful()) {
        parts.gate->pauseFor(backoffDelay());
    } else {
        error.wait = parts.gate->sleepLonger();
        finish(error);
        return;
    }
    if (hasTriesLeft() && error.wait.value_or(Millis(0)) < kLongestInPass)
        ask(KeyGate::Turn::First);
    else
        finish(error);
}

void ApiCall::Private::finish(const Result<Reply> &result)
{
    stage = Stage::Over;
    emit q.finished(result);
}

void ApiCall::Private::letGo()
{
    backoffTimer.stop();
    const Stage left = std::exchange(stage, Stage::BackingOff);
    if (left == Stage::Sent)
        parts.window->ended();
    if (!parts.gate)
        return;
    if (left == Stage::Waiting)
        parts.gate->withdraw(ticket);
    else if (left == Stage::Inside || left == Stage::Sent)
        parts.gate->leave();
}

bool ApiCall::Private::hasTriesLeft() const
{
    return sent < parts.tries
        && catalogue::endpointRow(parts.request.endpoint).repeat == catalogue::Repeat::Safe;
}

ApiCall::ApiCall(ApiCallParts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(parts)))
{ }

ApiCall::~ApiCall()
{
    d->letGo();
}

const Request &ApiCall::request() const
{
    return d->parts.request;
}

int ApiCall::requestsSent() const
{
    return d->sent;
}

void ApiCall::start()
{
    if (d->stage == Private::Stage::New)
        d->ask(KeyGate::Turn::Last);
}

void ApiCall::cancel()
{
    if (d->stage == Private::Stage::Over)
        return;
    d->letGo();
    d->exchange.reset();
    d->stage = Private::Stage::Over;
    QTimer::singleShot(0, this, [this] { d->finish(Error {.kind = ErrorKind::Cancelled}); });
}

} // namespace viewtide::api
