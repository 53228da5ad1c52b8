// SPDX-License-Identifier: GPL-3.0-or-later
// The transport against a server that misbehaves.
#include "api/networktransport.h"

#include "api/apiclient.h"
#include "base/redact.h"
#include "chaosserver.h"
#include "support/resultmacros.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace viewtide;
using namespace viewtide::api;
using namespace std::chrono_literals;
using test::ChaosServer;

class TestNetworkTransport : public QObject
{
    Q_OBJECT

private slots:
    void answerComesWithItsHeaders();
    void sendsWhatItIsTold();
    void anyStatusIsAnAnswer_data();
    void anyStatusIsAnAnswer();
    void redirectIsNotFollowed_data();
    void redirectIsNotFollowed();
    void redirectIsToldIfWanted_data() { redirectIsNotFollowed_data(); }
    void redirectIsToldIfWanted();
    void brokenAnswers_data();
    void brokenAnswers();
    void gzipIsUnpacked();
    void silenceEnds();
    void dripEndsAtTheDeadline();
    void tooLargeIsCut();
    void refusedConnection();
    void plainHttpOnlyToThisComputer();
    void cookieIsNotKept();
    void destroyedExchangeCallsNothing();
    void stuckConnectionsAreReplaced();
    void noAddressAndNoKeyInErrors();
    void places_data();
    void places();
};

namespace {

struct Outcome
{
    std::optional<Result<WireReply>> result;
    std::unique_ptr<Exchange> exchange;
};

WireRequest requestTo(const QUrl &url)
{
    return WireRequest {.verb = "POST",
                        .url = url,
                        .headers = {{"Authorization", "Bearer CANARY01-CANARY02"},
                                    {"Profile-Key", "CANARYPROFILE"},
                                    {"Content-Type", "application/json"}},
                        .body = "{\"id\":1}"};
}

Result<WireReply> exchange(Transport &transport, const WireRequest &request)
{
    auto outcome = std::make_shared<Outcome>();
    outcome->exchange =
        transport.send(request, [outcome](const Result<WireReply> &result) { outcome->result = result; });
    const bool isTooEarly = outcome->result.has_value();
    const bool isDone = QTest::qWaitFor([outcome] { return outcome->result.has_value(); }, 10000);
    outcome->exchange.reset();
    if (isTooEarly || !isDone)
        return Error {.detail = QStringLiteral("came too early or never")};
    return *outcome->result;
}

/// {"ok":true} as gzip.
QByteArray gzippedOk()
{
    return QByteArray::fromBase64("H4sIAAAAAAACA6tWys9WsiopKk2tBQCQX9SnCwAAAA==");
}

} // namespace

void TestNetworkTransport::answerComesWithItsHeaders()
{
    ChaosServer server;
    server.answerJson("{\"a\":1}",
                      "Retry-After: 7\r\nDate: Thu, 20 Nov 2025 11:00:00 GMT\r\nX-RateLimit-Max: 300\r\n"
                      "x-ratelimit-count: 12\r\n");
    NetworkTransport transport;

    const auto reply = exchange(transport, requestTo(server.url()));

    QVERIFY_RESULT(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, QByteArray("{\"a\":1}"));
    QCOMPARE(reply->contentType, QByteArray("application/json"));
    QCOMPARE(reply->retryAfter, QByteArray("7"));
    QCOMPARE(reply->date, QByteArray("Thu, 20 Nov 2025 11:00:00 GMT"));
    QCOMPARE(reply->rateLimitMax, std::optional(300));
    QCOMPARE(reply->rateLimitCount, std::optional(12));
}

void TestNetworkTransport::sendsWhatItIsTold()
{
    ChaosServer server;
    server.answerJson("{}");
    NetworkTransport transport;

    QVERIFY_RESULT(exchange(transport, requestTo(server.url(QStringLiteral("/api/analytics/post?a=b")))));
    QVERIFY(server.received.startsWith("POST /api/analytics/post?a=b HTTP/1.1\r\n"));
    QVERIFY(server.received.contains("Authorization: Bearer CANARY01-CANARY02\r\n"));
    QVERIFY(server.received.contains("User-Agent: Viewtide/" VIEWTIDE_VERSION "\r\n"));
    QVERIFY(server.received.endsWith("{\"id\":1}"));
    server.received.clear();

    WireRequest get = requestTo(server.url());
    get.verb = "GET";
    QVERIFY_RESULT(exchange(transport, get));
    QVERIFY(server.received.startsWith("GET /api/user HTTP/1.1\r\n"));
    QVERIFY(server.received.endsWith("\r\n\r\n"));
}

void TestNetworkTransport::anyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 400, 401, 402, 403, 404, 405, 409, 410, 418, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestNetworkTransport::anyStatusIsAnAnswer()
{
    QFETCH(int, status);
    ChaosServer server;
    server.answer(ChaosServer::http(QByteArray::number(status) + " Word", "{\"code\":5}",
                                    status == 401 ? "WWW-Authenticate: Basic realm=\"x\"\r\n" : ""));
    NetworkTransport transport;

    const auto reply = exchange(transport, requestTo(server.url()));

    QVERIFY_RESULT(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, QByteArray("{\"code\":5}"));
    QCOMPARE(server.requests, 1);
}

void TestNetworkTransport::redirectIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 304, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestNetworkTransport::redirectIsNotFollowed()
{
    QFETCH(int, status);
    ChaosServer other("127.0.0.2");
    other.answerJson("{}");
    ChaosServer server;
    server.answer(ChaosServer::http(QByteArray::number(status) + " Word", "",
                                    "Location: " + other.url().toEncoded() + "\r\n"));
    NetworkTransport transport;

    const auto reply = exchange(transport, requestTo(server.url()));

    QCOMPARE_ERROR(reply, ErrorKind::Insecure);
    QCOMPARE(server.requests, 1);
    // A request of our own comes after anything that Qt might still have sent there.
    QVERIFY_RESULT(exchange(transport, requestTo(other.url())));
    QCOMPARE(other.requests, 1);
}

void TestNetworkTransport::redirectIsToldIfWanted()
{
    QFETCH(int, status);
    ChaosServer other("127.0.0.2");
    other.answerJson("{}");
    ChaosServer server;
    const QByteArray location = other.url().toEncoded();
    server.answer(
        ChaosServer::http(QByteArray::number(status) + " Word", "", "Location: " + location + "\r\n"));
    NetworkTransport transport;
    WireRequest request = requestTo(server.url());
    request.redirects = Redirects::Tell;

    const auto reply = exchange(transport, request);

    QVERIFY_RESULT(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->location, location);
    QVERIFY_RESULT(exchange(transport, requestTo(other.url())));
    QCOMPARE(other.requests, 1); // nobody went there
}

void TestNetworkTransport::brokenAnswers_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<bool>("isAnswer"); // for the decoder to refuse
    QTest::newRow("closed at once") << QByteArray() << false;
    QTest::newRow("cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":") << false;
    QTest::newRow("cut in a chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"a\":")
                                    << false;
    QTest::newRow("cut without a length") << QByteArray("HTTP/1.1 200 OK\r\n\r\n{\"a\":") << true;
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01 what is this\r\n\r\n") << false;
    QTest::newRow("page with 200") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")
                                   << true;
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << true;
    QTest::newRow("broken gzip") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello")
                                 << true;
}

void TestNetworkTransport::brokenAnswers()
{
    QFETCH(QByteArray, raw);
    QFETCH(bool, isAnswer);
    ChaosServer server;
    server.answerAndClose(raw);
    NetworkTransport transport(TransportLimits {.deadline = 3s, .silence = 2s});

    const auto reply = exchange(transport, requestTo(server.url()));

    QCOMPARE(reply.isOk(), isAnswer);
    if (!reply)
        QVERIFY2(reply.error().kind != ErrorKind::Internal, qPrintable(reply.error().detail));
}

void TestNetworkTransport::gzipIsUnpacked()
{
    ChaosServer server;
    server.answerJson(gzippedOk(), "Content-Encoding: gzip\r\n");
    NetworkTransport transport;

    const auto reply = exchange(transport, requestTo(server.url()));

    QVERIFY_RESULT(reply);
    QCOMPARE(reply->body, QByteArray("{\"ok\":true}"));
}

void TestNetworkTransport::silenceEnds()
{
    ChaosServer server;
    NetworkTransport transport(TransportLimits {.deadline = 20s, .silence = 100ms});

    QCOMPARE_ERROR(exchange(transport, requestTo(server.url())), ErrorKind::Timeout);
}

void TestNetworkTransport::dripEndsAtTheDeadline()
{
    ChaosServer server;
    server.behaviour = [](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *const drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip->start(10ms);
    };
    NetworkTransport transport(TransportLimits {.deadline = 300ms, .silence = 20s});

    QCOMPARE_ERROR(exchange(transport, requestTo(server.url())), ErrorKind::Timeout);
}

void TestNetworkTransport::tooLargeIsCut()
{
    constexpr qint64 kSize = 9 * 1024 * 1024;
    ChaosServer server;
    server.answer("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(kSize) + "\r\n\r\n"
                  + QByteArray(kSize, 'x'));
    NetworkTransport transport;

    const auto reply = exchange(transport, requestTo(server.url()));

    QCOMPARE_ERROR(reply, ErrorKind::BadReply);
    QVERIFY(reply.error().technical.contains(QStringLiteral("larger")));

    server.answerJson(QByteArray(7 * 1024 * 1024, 'x'));
    const auto fits = exchange(transport, requestTo(server.url()));
    QVERIFY_RESULT(fits);
    QCOMPARE(fits->body.size(), 7 * 1024 * 1024);
}

void TestNetworkTransport::refusedConnection()
{
    QUrl nobody;
    {
        const ChaosServer server;
        nobody = server.url();
    }
    NetworkTransport transport;

    QCOMPARE_ERROR(exchange(transport, requestTo(nobody)), ErrorKind::Offline);
}

void TestNetworkTransport::plainHttpOnlyToThisComputer()
{
    NetworkTransport transport;

    QCOMPARE_ERROR(exchange(transport, requestTo(QUrl(QStringLiteral("http://192.0.2.1/api")))),
                   ErrorKind::Insecure);
    QCOMPARE_ERROR(exchange(transport, requestTo(QUrl(QStringLiteral("file:///etc/hostname")))),
                   ErrorKind::Insecure);
}

void TestNetworkTransport::cookieIsNotKept()
{
    ChaosServer server;
    server.answerJson("{}", "Set-Cookie: a=b\r\n");
    NetworkTransport transport;
    QVERIFY_RESULT(exchange(transport, requestTo(server.url())));
    server.received.clear();

    QVERIFY_RESULT(exchange(transport, requestTo(server.url())));

    QVERIFY(!server.received.toLower().contains("cookie:"));
}

void TestNetworkTransport::destroyedExchangeCallsNothing()
{
    ChaosServer server;
    NetworkTransport transport;
    bool called = false;
    auto running =
        transport.send(requestTo(server.url()), [&called](const Result<WireReply> &) { called = true; });
    QTRY_COMPARE(server.requests, 1);

    running.reset();

    server.answerJson("{}");
    QVERIFY_RESULT(exchange(transport, requestTo(server.url())));
    QVERIFY(!called);
}

void TestNetworkTransport::stuckConnectionsAreReplaced()
{
    ChaosServer hostile;
    hostile.answer("HTTP/1.1 200 OK\r\nX-Endless: " + QByteArray(50 * 1024 * 1024, 'x'));
    ChaosServer good("127.0.0.2");
    good.answerJson("{}");
    NetworkTransport transport(TransportLimits {.deadline = 700ms, .silence = 20s});
    QCOMPARE_ERROR(exchange(transport, requestTo(hostile.url())), ErrorKind::Timeout);

    bool isGood = false;
    for (int i = 0; i < 3 && !isGood; ++i)
        isGood = exchange(transport, requestTo(good.url())).isOk();

    QVERIFY(isGood);
}

void TestNetworkTransport::noAddressAndNoKeyInErrors()
{
    ChaosServer server;
    server.answerAndClose({});
    NetworkTransport transport;

    const auto reply = exchange(transport, requestTo(server.url(QStringLiteral("/api/CANARYPATH"))));

    QVERIFY(!reply);
    const QString text = describeInFull(reply.error()) + reply.error().detail;
    QVERIFY2(!text.contains(QStringLiteral("CANARY")) && !text.contains(QStringLiteral("127.0.0.1")),
             qPrintable(text));
}

void TestNetworkTransport::places_data()
{
    QTest::addColumn<int>("places");
    for (const int places : {1, 5, 6, 7, 16, 32})
        QTest::addRow("%d", places) << places;
}

void TestNetworkTransport::places()
{
    QFETCH(int, places);
    ChaosServer server;
    server.behaviour = [&server](QTcpSocket &socket) {
        QTimer::singleShot(15ms, &socket, [&server, &socket] {
            --server.open;
            socket.write(ChaosServer::http("200 OK", "{}"));
        });
    };
    const SystemClock clock;
    ClientOptions options;
    options.baseUrl = server.url(QStringLiteral("/api"));
    options.inFlight = places;
    ApiClient client(std::move(options), std::make_unique<NetworkTransport>(), clock, systemJitter());
    QSignalSpy idle(&client, &ApiClient::idle);
    QObject owner;
    int ok = 0;
    constexpr int kCalls = 160;
    for (int i = 0; i < kCalls; ++i) {
        ApiCall *const call =
            client.call(userRequest(), Credentials {.apiKey = Secret("CANARY01-CANARY02")}, &owner);
        connect(call, &ApiCall::finished, this,
                [sum = &ok](const Result<Reply> &result) { *sum += result ? 1 : 0; });
        call->start();
    }

    QVERIFY(idle.wait(20000));
    QCOMPARE(ok, kCalls);
    QCOMPARE(server.requests, kCalls);
    QCOMPARE(server.peak, places);
}

QTEST_GUILESS_MAIN(TestNetworkTransport)
#include "tst_networktransport.moc"
