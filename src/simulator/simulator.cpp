// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/simulator.h"

#include "simulator/endpoints.h"
#include "simulator/httpconnection.h"
#include "simulator/spoil.h"
#include "simulator/wire.h"

#include <QLocale>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace viewtide::simulator {

namespace {

constexpr int kBacklog = 1024;
constexpr std::chrono::minutes kRateWindow {5};
constexpr int kNoRateLimit = 1'000'000;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 302:
        return "Found"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 404:
        return "Not Found"_ba;
    case 429:
        return "Too Many Requests"_ba;
    default:
        return status < 500 ? "Bad Request"_ba : "Server Error"_ba;
    }
}

/// "Fri, 12 Dec 2025 17:15:50 GMT"
QByteArray httpDate(Timestamp time)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(toEpochMs(time), Qt::UTC);
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray faultBody(int status)
{
    return jsonAnswer(status,
                      {{u"action"_s, u"request"_s},
                       {u"status"_s, u"error"_s},
                       {u"message"_s, u"Simulated failure with HTTP status %1."_s.arg(status)}})
        .body;
}

} // namespace

/// Calls of one profile in the present five minutes.
struct RateCount
{
    qint64 window = 0;
    int calls = 0;
};

class Simulator::Private
{
public:
    Private(SimulatorOptions options_, const Clock &clock_)
        : options(options_)
        , clock(clock_)
        , world(options_.world)
    { }

    void accept(QTcpSocket *socket);
    void arrived(HttpConnection &connection);
    void serve(HttpConnection &connection, const std::optional<Fault> &fault, int calls);
    void misbehave(HttpConnection &connection, const Fault &fault, int calls);
    void send(HttpConnection &connection, const Answer &answer, int calls,
              const QByteArray &moreHeaders = {});
    QByteArray head(const Answer &answer, int calls, const QByteArray &moreHeaders) const;
    int countCall(const SeenRequest &request);
    void left() { --traffic.inFlight; }

    SimulatorOptions options;
    const Clock &clock;
    World world;
    FaultPlan faults;
    Traffic traffic;
    QHash<QByteArray, RateCount> rates;
    int kept = 0;
    QList<SeenRequest> seen;
    // the last member: its connections report to the others until they are gone
    QTcpServer server;
};

void Simulator::Private::accept(QTcpSocket *socket)
{
    auto *connection = new HttpConnection(socket, &server);
    QObject::connect(connection, &HttpConnection::requestArrived, &server,
                     [this, connection] { arrived(*connection); });
    QObject::connect(connection, &HttpConnection::answered, &server, [this] { left(); });
    QObject::connect(connection, &HttpConnection::dropped, &server, [this] { left(); });
}

void Simulator::Private::arrived(HttpConnection &connection)
{
    const SeenRequest &request = connection.request();
    ++traffic.requests;
    ++traffic.byPath[pathOf(request)];
    traffic.peakInFlight = std::max(traffic.peakInFlight, ++traffic.inFlight);
    if (kept > 0) {
        seen.append(request);
        if (seen.size() > kept)
            seen.removeFirst();
    }
    const int calls = countCall(request);
    const std::optional<Fault> fault = faults.take(request.path, request.body);
    if (options.latency.count() == 0) {
        serve(connection, fault, calls);
        return;
    }
    QTimer::singleShot(options.latency, Qt::PreciseTimer, &connection,
                       [this, &connection, fault, calls] { serve(connection, fault, calls); });
}

int Simulator::Private::countCall(const SeenRequest &request)
{
    RateCount &rate = rates[headerOf(request, "profile-key")];
    const qint64 window = clock.now().time_since_epoch() / kRateWindow;
    if (std::exchange(rate.window, window) != window)
        rate.calls = 0;
    return ++rate.calls;
}

void Simulator::Private::serve(HttpConnection &connection, const std::optional<Fault> &fault, int calls)
{
    if (fault)
        misbehave(connection, *fault, calls);
    else if (options.rateLimit > 0 && calls > options.rateLimit)
        send(connection, {429, faultBody(429)}, calls);
    else
        send(connection, answerTo(connection.request(), world, clock.now()), calls);
}

void Simulator::Private::misbehave(HttpConnection &connection, const Fault &fault, int calls)
{
    const auto good = [this, &connection] { return answerTo(connection.request(), world, clock.now()); };
    switch (fault.kind) {
    case FaultKind::Status:
        send(connection, {fault.status, faultBody(fault.status)}, calls,
             fault.retryAfter ? "Retry-After: " + *fault.retryAfter + "\r\n" : QByteArray());
        return;
    case FaultKind::Hang:
        return;
    case FaultKind::Truncate: {
        const Answer whole = good();
        ++traffic.byStatus[whole.status];
        connection.answer(head(whole, calls, {}) + whole.body.left(whole.body.size() / 2),
                          HttpConnection::After::Close);
        return;
    }
    case FaultKind::NotJson:
        send(connection, {200, htmlPage()}, calls);
        return;
    case FaultKind::MissingFields:
        send(connection, {200, withoutFields(good().body)}, calls);
        return;
    case FaultKind::WrongTypes:
        send(connection, {200, withWrongTypes(good().body)}, calls);
        return;
    case FaultKind::Reset:
        connection.reset();
        return;
    case FaultKind::Redirect:
        send(connection, {302, {}}, calls, "Location: " + fault.location + "\r\n");
        return;
    }
}

void Simulator::Private::send(HttpConnection &connection, const Answer &answer, int calls,
                              const QByteArray &moreHeaders)
{
    ++traffic.byStatus[answer.status];
    const bool close = headerOf(connection.request(), "connection").toLower() == "close";
    connection.answer(head(answer, calls, moreHeaders) + answer.body,
                      close ? HttpConnection::After::Close : HttpConnection::After::KeepOpen);
}

QByteArray Simulator::Private::head(const Answer &answer, int calls, const QByteArray &moreHeaders) const
{
    const int most = options.rateLimit > 0 ? options.rateLimit : kNoRateLimit;
    // a page of HTML is told from an answer by its type, and the empty body of a redirect has none
    return "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status)
        + "\r\nDate: " + httpDate(clock.now()) + "\r\nContent-Type: " + answer.type + "\r\nContent-Length: "
        + QByteArray::number(answer.body.size()) + "\r\nx-ratelimit-max: " + QByteArray::number(most)
        + "\r\nx-ratelimit-count: " + QByteArray::number(calls) + "\r\n" + moreHeaders + "\r\n";
}

Simulator::Simulator(SimulatorOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(options, clock))
{
    d->server.setListenBacklogSize(kBacklog);
    d->server.setMaxPendingConnections(kBacklog);
    connect(&d->server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = d->server.nextPendingConnection())
            d->accept(socket);
    });
}

Simulator::~Simulator() = default;

Result<QUrl> Simulator::listen()
{
    if (!d->server.listen(QHostAddress::LocalHost, d->options.port)) {
        return Error {
            .kind = ErrorKind::Offline, .detail = d->server.errorString(), .context = u"simulator"_s};
    }
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(d->server.serverAddress().toString());
    url.setPort(d->server.serverPort());
    url.setPath(u"/api"_s);
    return url;
}

World &Simulator::world()
{
    return d->world;
}

FaultPlan &Simulator::faults()
{
    return d->faults;
}

const Traffic &Simulator::traffic() const
{
    return d->traffic;
}

void Simulator::keepRequests(int count)
{
    d->kept = count;
    while (d->seen.size() > count)
        d->seen.removeFirst();
}

QList<SeenRequest> Simulator::requests() const
{
    return d->seen;
}

} // namespace viewtide::simulator
