// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/simulator.h"

#include "simulator/httprequest.h"
#include "support/fakeclock.h"
#include "support/resultmacros.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace viewtide;
using namespace viewtide::simulator;

namespace {

const Timestamp kNow = *parseTimestamp(u"2025-12-12T12:00:00Z");

SimulatorOptions plainOptions()
{
    SimulatorOptions options;
    options.world.newest = kNow;
    options.world.videos = 12;
    return options;
}

struct Reply
{
    int status = 0;
    QByteArray head;
    QByteArray body;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// Takes whole answers off the front of what a connection received.
QList<Reply> takeReplies(QByteArray &bytes)
{
    QList<Reply> replies;
    while (true) {
        const auto end = bytes.indexOf("\r\n\r\n");
        const auto mark = bytes.indexOf("Content-Length: ");
        if (end < 0 || mark < 0)
            return replies;
        const auto length = bytes.mid(mark + 16, bytes.indexOf("\r\n", mark) - mark - 16).toLongLong();
        if (bytes.size() < end + 4 + length)
            return replies;
        const QByteArray head = bytes.left(end);
        replies.append({head.mid(9, 3).toUShort(), head, bytes.mid(end + 4, length)});
        bytes.remove(0, end + 4 + length);
    }
}

QByteArray requestText(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                       const QByteArray &headers = {})
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + World::apiKey().toLatin1() + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

/// A connection that a test writes bytes to.
class Client
{
public:
    explicit Client(const QUrl &url) { m_socket.connectToHost(url.host(), quint16(url.port())); }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    /// The next answers, up to `count`; fewer if the connection ended or nothing came for 5 s.
    QList<Reply> replies(int count)
    {
        QList<Reply> replies;
        (void)QTest::qWaitFor([this, count, &replies] {
            m_received += m_socket.readAll();
            replies += takeReplies(m_received);
            return replies.size() >= count || isClosed();
        });
        return replies;
    }
    Reply reply()
    {
        const auto all = replies(1);
        return all.isEmpty() ? Reply {} : all.first();
    }
    bool isClosed() const { return m_wasConnected && m_socket.state() == QTcpSocket::UnconnectedState; }
    QByteArray rest() const { return m_received; }
    bool waitForConnection()
    {
        m_wasConnected =
            QTest::qWaitFor([this] { return m_socket.state() == QTcpSocket::ConnectedState; }, 30000);
        return m_wasConnected;
    }
    void drop() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_wasConnected = false;
};

QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class TestSimulator : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void endpoints_data();
    void endpoints();
    void authorization_data();
    void authorization();
    void formBodyIsReadLikeJson();
    void historyQueryIsRead();
    void keepAliveAndPipeliningKeepTheOrder();
    void requestInPieces();
    void notHttpEndsTheConnection();
    void manyConnectionsAtOnce();
    void latencyIsSharedNotAddedUp();
    void rateHeadersAndLimit();
    void dateIsOfTheClock();
    void faults_data();
    void faults();
    void faultsHitAsOftenAsSaid();
    void faultsHitAShareOfTheItems();
    void hangingRequestEndsWithItsClient();
    void requestsAreKept();
    void destroyedWithRequestsInFlight();

private:
    QString anyPostId() const;
    /// A connected client.
    std::unique_ptr<Client> client() const;
    Reply post(const QByteArray &path, const QJsonObject &body) const;
    void restart(const SimulatorOptions &options);

    test::FakeClock m_clock {kNow};
    std::unique_ptr<Simulator> m_simulator;
    QUrl m_url;
};

void TestSimulator::restart(const SimulatorOptions &options)
{
    m_simulator = std::make_unique<Simulator>(options, m_clock);
    const auto url = m_simulator->listen();
    QVERIFY_RESULT(url);
    m_url = *url;
}

void TestSimulator::init()
{
    m_clock.set(kNow);
    restart(plainOptions());
}

void TestSimulator::cleanup()
{
    m_simulator.reset();
}

QString TestSimulator::anyPostId() const
{
    const auto history = m_simulator->world().history({}, 1000, {}, kNow - 24h * 5, kNow);
    return QJsonDocument::fromJson(history.body)["history"_L1][0]["id"_L1].toString();
}

std::unique_ptr<Client> TestSimulator::client() const
{
    auto client = std::make_unique<Client>(m_url);
    return client->waitForConnection() ? std::move(client) : nullptr;
}

Reply TestSimulator::post(const QByteArray &path, const QJsonObject &body) const
{
    const auto connection = client();
    connection->send(requestText("POST", path, jsonText(body), "Content-Type: application/json\r\n"));
    return connection->reply();
}

void TestSimulator::endpoints_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("key");

    QTest::newRow("post analytics") << "POST"_ba
                                    << "/api/analytics/post"_ba << 200 << u"status"_s;
    QTest::newRow("social analytics") << "POST"_ba
                                      << "/api/analytics/social"_ba << 200 << u"tiktok"_s;
    QTest::newRow("history") << "GET"_ba
                             << "/api/history?limit=5"_ba << 200 << u"history"_s;
    QTest::newRow("user") << "GET"_ba
                          << "/api/user"_ba << 200 << u"activeSocialAccounts"_s;
    QTest::newRow("profiles") << "GET"_ba
                              << "/api/profiles"_ba << 200 << u"profiles"_s;
    QTest::newRow("any prefix") << "GET"_ba
                                << "/some/where/else/user"_ba << 200 << u"title"_s;
    QTest::newRow("unknown path") << "GET"_ba
                                  << "/api/comments"_ba << 404 << u"message"_s;
    QTest::newRow("wrong method") << "GET"_ba
                                  << "/api/analytics/post"_ba << 405 << u"message"_s;
}

void TestSimulator::endpoints()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QString, key);
    const QByteArray body = jsonText({{u"id"_s, anyPostId()}, {u"platforms"_s, QJsonArray {u"tiktok"_s}}});

    const auto connection = client();
    connection->send(requestText(method, path, body, "Content-Type: application/json\r\n"));
    const Reply reply = connection->reply();

    QCOMPARE(reply.status, status);
    QVERIFY2(reply.json().contains(key), reply.body.constData());
    QCOMPARE(m_simulator->traffic().requests, 1);
    QCOMPARE(m_simulator->traffic().byStatus.value(status), 1);
    const QByteArray bare = path.left(path.indexOf('?'));
    QCOMPARE(m_simulator->traffic().byPath.value(path.contains('?') ? bare : path), 1);
}

void TestSimulator::authorization_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");

    const QByteArray good = "Authorization: Bearer " + World::apiKey().toLatin1() + "\r\n";
    QTest::newRow("no key") << QByteArray() << 401 << 102;
    QTest::newRow("wrong key") << "Authorization: Bearer nonsense\r\n"_ba << 401 << 102;
    QTest::newRow("not bearer") << "Authorization: Basic abc\r\n"_ba << 401 << 102;
    QTest::newRow("key alone") << good << 200 << 0;
    QTest::newRow("unknown profile key") << good + "Profile-Key: nonsense\r\n" << 403 << 0;
}

void TestSimulator::authorization()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    QFETCH(int, code);

    const auto connection = client();
    connection->send("GET /api/user HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    const Reply reply = connection->reply();

    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json().value("code"_L1).toInteger(), code);
}

void TestSimulator::formBodyIsReadLikeJson()
{
    const QJsonObject json {{u"platforms"_s, QJsonArray {u"tiktok"_s, u"youtube"_s}}};
    const auto connection = client();
    connection->send(requestText("POST", "/api/analytics/social",
                                 "platforms%5B0%5D=tiktok&platforms[1]=youtube",
                                 "Content-Type: application/x-www-form-urlencoded\r\n"));

    QCOMPARE(connection->reply().json(), post("/api/analytics/social", json).json());

    connection->send(requestText("POST", "/api/analytics/post",
                                 "id=nothing&searchPlatformId=true&platforms[0]=tiktok",
                                 "Content-Type: application/x-www-form-urlencoded\r\n"));
    QCOMPARE(connection->reply().json().value("code"_L1).toInteger(), 186);
}

void TestSimulator::historyQueryIsRead()
{
    const auto connection = client();
    const auto count = [&connection](const QByteArray &query) {
        connection->send(requestText("GET", "/api/history?" + query));
        return connection->reply().json().value("history"_L1).toArray().size();
    };

    const auto all = count("limit=1000&lastDays=0");
    QVERIFY(all > 3);
    QCOMPARE(count("limit=2&lastDays=0"), 2);
    QVERIFY(count("limit=1000") < all); // the last 30 days
    QCOMPARE(count("limit=1000&startDate=2020-01-01T00:00:00Z&endDate=2025-12-12T12:00:00Z"), all);
    QCOMPARE(count("limit=1000&startDate=2020-01-01T00%3A00%3A00Z&endDate=2020-12-12T12:00:00Z"), 0);
    QVERIFY(count("limit=1000&lastDays=0&platforms[0]=tiktok") < all);
}

void TestSimulator::keepAliveAndPipeliningKeepTheOrder()
{
    SimulatorOptions options = plainOptions();
    options.latency = 100ms;
    restart(options);
    const auto connection = client();

    connection->send(requestText("GET", "/api/user") + requestText("GET", "/api/history")
                     + requestText("GET", "/api/profiles"));
    const auto replies = connection->replies(3);

    QCOMPARE(replies.size(), 3);
    QVERIFY(replies.at(0).json().contains("displayNames"_L1));
    QVERIFY(replies.at(1).json().contains("history"_L1));
    QVERIFY(replies.at(2).json().contains("profiles"_L1));
    QVERIFY(!connection->isClosed());

    // the second comes while the first is being answered
    connection->send(requestText("GET", "/api/user"));
    QTRY_COMPARE(m_simulator->traffic().inFlight, 1);
    connection->send(requestText("GET", "/api/history"));
    const auto more = connection->replies(2);
    QCOMPARE(more.size(), 2);
    QVERIFY(more.at(0).json().contains("displayNames"_L1));
    QVERIFY(more.at(1).json().contains("history"_L1));

    connection->send(requestText("GET", "/api/user", {}, "Connection: close\r\n"));
    QCOMPARE(connection->reply().status, 200);
    QTRY_VERIFY(connection->isClosed());
}

void TestSimulator::requestInPieces()
{
    const QByteArray text = requestText("POST", "/api/analytics/social", "{\"platforms\":[\"tiktok\"]}");
    RequestReader reader;
    for (qsizetype i = 0; i < text.size() - 1; ++i) {
        reader.feed(text.mid(i, 1));
        QVERIFY(!reader.take());
    }
    reader.feed(text.right(1) + "GET /next HTTP/1.1\r\n");

    const auto request = reader.take();
    QVERIFY(request);
    QCOMPARE(request->path, "/api/analytics/social"_ba);
    QCOMPARE(request->body, "{\"platforms\":[\"tiktok\"]}"_ba);
    QVERIFY(!reader.take() && !reader.isBroken());
    reader.feed("\r\n");
    QCOMPARE(reader.take()->path, "/next"_ba);
}

void TestSimulator::notHttpEndsTheConnection()
{
    const auto connection = client();
    connection->send("hello?\r\n\r\n");

    QCOMPARE(connection->reply().status, 400);
    QTRY_VERIFY(connection->isClosed());
    QCOMPARE(m_simulator->traffic().requests, 0);
}

void TestSimulator::manyConnectionsAtOnce()
{
    SimulatorOptions options = plainOptions();
    options.latency = 300ms;
    restart(options);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 64; ++i) {
        clients.push_back(std::make_unique<Client>(m_url));
        QVERIFY(clients.back()->waitForConnection());
    }

    for (const auto &one : clients)
        one->send(requestText("GET", "/api/user"));
    QTRY_COMPARE(m_simulator->traffic().inFlight, 64);

    for (const auto &one : clients)
        QCOMPARE(one->reply().status, 200);
    QCOMPARE(m_simulator->traffic().peakInFlight, 64);
    QCOMPARE(m_simulator->traffic().inFlight, 0);
    QCOMPARE(m_simulator->traffic().byStatus.value(200), 64);
}

void TestSimulator::latencyIsSharedNotAddedUp()
{
    SimulatorOptions options = plainOptions();
    options.latency = 100ms;
    restart(options);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 20; ++i)
        clients.push_back(client());
    QElapsedTimer timer;
    timer.start();

    for (const auto &one : clients)
        one->send(requestText("GET", "/api/user"));
    for (const auto &one : clients)
        QCOMPARE(one->reply().status, 200);

    QVERIFY(timer.elapsed() >= 99);
    QVERIFY2(timer.elapsed() < 1500, "20 requests of 100 ms one after the other take 2 s");
}

void TestSimulator::rateHeadersAndLimit()
{
    SimulatorOptions options = plainOptions();
    options.rateLimit = 3;
    restart(options);
    const auto connection = client();
    QList<int> statuses;
    for (int i = 1; i <= 4; ++i) {
        connection->send(requestText("GET", "/api/user"));
        const Reply reply = connection->reply();
        QVERIFY(reply.head.contains("x-ratelimit-max: 3\r\n"));
        QVERIFY(reply.head.contains("x-ratelimit-count: " + QByteArray::number(i)));
        statuses.append(reply.status);
    }
    QCOMPARE(statuses, (QList<int> {200, 200, 200, 429}));

    m_clock.advance(5min);
    connection->send(requestText("GET", "/api/user"));
    QCOMPARE(connection->reply().status, 200);
}

void TestSimulator::dateIsOfTheClock()
{
    const auto connection = client();
    connection->send(requestText("GET", "/api/user"));

    QVERIFY(connection->reply().head.contains("Date: Fri, 12 Dec 2025 12:00:00 GMT\r\n"));
}

void TestSimulator::faults_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status"); // 0: no whole answer, and the connection ends
    QTest::addColumn<QByteArray>("contains");

    QTest::newRow("status") << Fault {.kind = FaultKind::Status,
                                      .status = 503,
                                      .retryAfter = "7"_ba,
                                      .location = {}}
                            << 503 << "Retry-After: 7\r\n"_ba;
    QTest::newRow("truncate") << Fault {.kind = FaultKind::Truncate, .retryAfter = {}, .location = {}} << 0
                              << "HTTP/1.1 200"_ba;
    QTest::newRow("not json") << Fault {.kind = FaultKind::NotJson, .retryAfter = {}, .location = {}} << 200
                              << "<html>"_ba;
    QTest::newRow("missing fields") << Fault {.kind = FaultKind::MissingFields,
                                              .retryAfter = {},
                                              .location = {}}
                                    << 200 << "lastUpdated"_ba;
    QTest::newRow("wrong types") << Fault {.kind = FaultKind::WrongTypes, .retryAfter = {}, .location = {}}
                                 << 200 << "\"many\""_ba;
    QTest::newRow("reset") << Fault {.kind = FaultKind::Reset, .retryAfter = {}, .location = {}} << 0
                           << QByteArray();
    QTest::newRow("redirect") << Fault {.kind = FaultKind::Redirect,
                                        .retryAfter = {},
                                        .location = "https://elsewhere.example/"_ba}
                              << 302 << "Location: https://elsewhere.example/\r\n"_ba;
}

void TestSimulator::faults()
{
    QFETCH(Fault, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, contains);
    m_simulator->faults().add({.pathEnd = "/analytics/social", .fault = fault});
    const QByteArray request =
        requestText("POST", "/api/analytics/social", R"({"platforms":["tiktok","facebook"]})");

    const auto connection = client();
    connection->send(request);
    const Reply reply = connection->reply();
    QCOMPARE(reply.status, status);
    const QByteArray all = reply.head + "\r\n" + reply.body + connection->rest();
    QVERIFY2(all.contains(contains), all.constData());
    QVERIFY2(fault.kind != FaultKind::MissingFields || !all.contains("followerCount"), all.constData());
    QCOMPARE(connection->isClosed(), status == 0);

    // once only, and the other paths were never concerned
    const auto again = client();
    again->send(request);
    QVERIFY(again->reply().json().contains("facebook"_L1));
    QCOMPARE(m_simulator->traffic().inFlight, 0);
}

void TestSimulator::faultsHitAsOftenAsSaid()
{
    m_simulator->faults().add(
        {.pathEnd = "/user", .fault = {.status = 500, .retryAfter = {}, .location = {}}, .times = 2});
    const auto connection = client();
    QList<int> statuses;
    for (const auto *const path : {"/api/history", "/api/user", "/api/user?x=1", "/api/user"}) {
        connection->send(requestText("GET", path));
        statuses.append(connection->reply().status);
    }
    QCOMPARE(statuses, (QList<int> {200, 500, 500, 200}));

    m_simulator->faults().add(
        {.pathEnd = {}, .fault = {.status = 502, .retryAfter = {}, .location = {}}, .times = -1});
    for (int i = 0; i < 3; ++i) {
        connection->send(requestText("GET", "/api/history"));
        QCOMPARE(connection->reply().status, 502);
    }
    m_simulator->faults().clear();
    connection->send(requestText("GET", "/api/history"));
    QCOMPARE(connection->reply().status, 200);
}

void TestSimulator::faultsHitAShareOfTheItems()
{
    FaultPlan plan;
    plan.add({.pathEnd = "/analytics/post", .fault = {}, .times = -1, .share = 0.1, .timesPerItem = 2});
    QSet<int> hit;
    QHash<int, int> hits;
    for (int round = 0; round < 4; ++round) {
        for (int item = 0; item < 2000; ++item) {
            if (plan.take("/api/analytics/post", "{\"id\":\"post" + QByteArray::number(item) + "\"}")) {
                hit.insert(item);
                ++hits[item];
            }
        }
    }

    QVERIFY2(hit.size() > 140 && hit.size() < 260, qPrintable(QString::number(hit.size())));
    for (const int item : hit)
        QCOMPARE(hits.value(item), 2);
    QVERIFY(!plan.take("/api/user", "post"));
}

void TestSimulator::hangingRequestEndsWithItsClient()
{
    m_simulator->faults().add(
        {.pathEnd = {}, .fault = {.kind = FaultKind::Hang, .retryAfter = {}, .location = {}}});
    const auto connection = client();
    connection->send(requestText("GET", "/api/user"));
    QTRY_COMPARE(m_simulator->traffic().inFlight, 1);

    const auto other = client();
    other->send(requestText("GET", "/api/user"));
    QCOMPARE(other->reply().status, 200);
    QCOMPARE(m_simulator->traffic().inFlight, 1);

    connection->drop();
    QTRY_COMPARE(m_simulator->traffic().inFlight, 0);
}

void TestSimulator::requestsAreKept()
{
    const auto connection = client();
    connection->send(requestText("GET", "/api/profiles"));
    QCOMPARE(connection->reply().status, 200);
    QVERIFY(m_simulator->requests().isEmpty());

    m_simulator->keepRequests(2);
    for (const auto *const path : {"/api/history", "/api/user", "/api/profiles?limit=3"}) {
        connection->send(requestText("GET", path, {}, "Profile-Key: abc\r\n"));
        QVERIFY(connection->reply().status > 0);
    }
    const auto kept = m_simulator->requests();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.at(0).path, "/api/user"_ba);
    QCOMPARE(kept.at(1).path, "/api/profiles?limit=3"_ba);
    QVERIFY(kept.at(1).headers.contains(std::pair("profile-key"_ba, "abc"_ba)));
}

void TestSimulator::destroyedWithRequestsInFlight()
{
    SimulatorOptions options = plainOptions();
    options.latency = 50ms;
    restart(options);
    const auto connection = client();
    connection->send(requestText("GET", "/api/user"));
    QTRY_COMPARE(m_simulator->traffic().inFlight, 1);

    m_simulator.reset();

    QCOMPARE(connection->reply().status, 0);
    QTRY_VERIFY(connection->isClosed());
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
