// SPDX-License-Identifier: GPL-3.0-or-later
// Retries, rests of a key, cancelling and places, without sockets and without waiting.
#include "api/apiclient.h"

#include "support/fakeclock.h"
#include "support/faketransport.h"
#include "support/resultmacros.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace viewtide;
using namespace viewtide::api;
using namespace std::chrono_literals;
using test::FakeTransport;

class TestApiClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sendsTheHeaders();
    void retries_data();
    void retries();
    void backsOffWithFullJitter();
    void limitWithoutRetryAfterRecoversWithinThePass();
    void usedUpTriesPutTheKeyToSleep();
    void oneSleepForAllThatWereRefused();
    void sleepsGrow();
    void shortRetryAfterIsWaitedFor();
    void longRetryAfterEndsThePass();
    void throttledAccountDoesNotStopTheKey();
    void restoredSleepHolds();
    void sleepIsOfOneKeyOnly();
    void errorWithNumbersIsAnAnswer();
    void places_data();
    void places();
    void firstComeFirstServed();
    void theLimitOfAProfileIsNeverReached();
    void theOtherProfileGoesOn();
    void afterARefusalOneByOne();
    void refusalsOfADayAreCounted();
    void aRestartForgetsNoRefusal();
    void aSilentServerIsSpared();
    void anyAnswerEndsTheSilence();
    void cancelBeforeAndAfterSending();
    void cancelAll();
    void ownerMayDie();
    void clientMayDie();
    void noKeyInErrors();

private:
    ApiCall *call(const QByteArray &apiKey = "AAAA1111-BBBB2222-CCCC3333-DDDD4444");
    Result<Reply> run(ApiCall *call);
    void answer(int status, const QByteArray &body = "{}", const QByteArray &retryAfter = {});
    void makeClient(int inFlight);

    std::shared_ptr<FakeTransport::Script> m_script;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<QObject> m_owner;
    double m_jitter = 0.5;
};

void TestApiClient::init()
{
    m_script = std::make_shared<FakeTransport::Script>();
    m_clock = std::make_unique<test::FakeClock>(parseTimestamp(u"2025-11-20T11:00:00Z").value());
    m_owner = std::make_unique<QObject>();
    m_jitter = 0.5;
    makeClient(5);
}

void TestApiClient::cleanup()
{
    m_owner.reset();
    m_client.reset();
}

void TestApiClient::makeClient(int inFlight)
{
    ClientOptions options;
    options.baseUrl = QUrl(QStringLiteral("https://api.example.com/api"));
    options.inFlight = inFlight;
    m_client = std::make_unique<ApiClient>(std::move(options), std::make_unique<FakeTransport>(m_script),
                                           *m_clock, [this] { return m_jitter; });
}

namespace {

/// What a call came to. A spy cannot keep a Result, which has no empty value.
class Finished
{
public:
    explicit Finished(ApiCall *call)
    {
        QObject::connect(call, &ApiCall::finished, &m_context,
                         [this](const Result<Reply> &result) { m_results.append(result); });
    }

    qsizetype size() const { return m_results.size(); }
    const Result<Reply> &first() const { return m_results.first(); }

private:
    QObject m_context;
    QList<Result<Reply>> m_results;
};

} // namespace

ApiCall *TestApiClient::call(const QByteArray &apiKey)
{
    return m_client->call(userRequest(), Credentials {.apiKey = Secret(apiKey)}, m_owner.get());
}

Result<Reply> TestApiClient::run(ApiCall *call)
{
    std::optional<Result<Reply>> outcome;
    connect(call, &ApiCall::finished, this,
            [kept = &outcome](const Result<Reply> &result) { *kept = result; });
    call->start();
    for (int turn = 0; turn < 1000 && !outcome; ++turn) // qWaitFor() alone takes ten milliseconds
        QCoreApplication::processEvents();
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 30000))
        return Error {.detail = QStringLiteral("never finished")};
    return *outcome;
}

void TestApiClient::answer(int status, const QByteArray &body, const QByteArray &retryAfter)
{
    WireReply reply = FakeTransport::reply(status, body);
    reply.retryAfter = retryAfter;
    m_script->answers.push_back(reply);
}

void TestApiClient::sendsTheHeaders()
{
    answer(200);
    const Credentials credentials {.apiKey = Secret("KEY-ONE"),
                                   .profileKey = Secret("PROFILE-ONE\r\nX-Evil: 1"),
                                   .xKey = Secret("XKEY-ONE"),
                                   .xSecret = Secret("XSECRET-ONE")};
    const auto tiktok = catalogue::platformFromKey(u"tiktok").value();

    QVERIFY_RESULT(run(m_client->call(postAnalyticsRequest(QStringLiteral("Vt9"), {tiktok}, IdKind::Ayrshare),
                                      credentials, m_owner.get())));

    const WireRequest sent = m_script->sent.value(0);
    QCOMPARE(sent.verb, QByteArray("POST"));
    QCOMPARE(sent.url, QUrl(QStringLiteral("https://api.example.com/api/analytics/post")));
    QCOMPARE(sent.body, QByteArray(R"({"id":"Vt9","platforms":["tiktok"]})"));
    const QHash<QByteArray, QByteArray> headers(sent.headers.begin(), sent.headers.end());
    QCOMPARE(headers.value("Authorization"), QByteArray("Bearer KEY-ONE"));
    QCOMPARE(headers.value("Profile-Key"), QByteArray("PROFILE-ONEX-Evil: 1"));
    QCOMPARE(headers.value("X-Twitter-OAuth1-Api-Key"), QByteArray("XKEY-ONE"));
    QCOMPARE(headers.value("X-Twitter-OAuth1-Api-Secret"), QByteArray("XSECRET-ONE"));
    QCOMPARE(headers.value("Content-Type"), QByteArray("application/json"));

    answer(200);
    QVERIFY_RESULT(run(call()));
    for (const auto &[name, value] : m_script->sent.value(1).headers)
        QVERIFY2(name != "Profile-Key" && !name.startsWith("X-Twitter"), name.constData());
}

void TestApiClient::retries_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("requests");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("400") << 400 << 1 << ErrorKind::BadRequest;
    QTest::newRow("401") << 401 << 1 << ErrorKind::Credential;
    QTest::newRow("403") << 403 << 1 << ErrorKind::Credential;
    QTest::newRow("404") << 404 << 1 << ErrorKind::Gone;
    QTest::newRow("429") << 429 << 3 << ErrorKind::RateLimited;
    QTest::newRow("500") << 500 << 3 << ErrorKind::Server;
    QTest::newRow("502") << 502 << 3 << ErrorKind::Server;
    QTest::newRow("504") << 504 << 3 << ErrorKind::Server;
    QTest::newRow("408") << 408 << 3 << ErrorKind::Timeout;
}

void TestApiClient::retries()
{
    QFETCH(int, status);
    QFETCH(int, requests);
    QFETCH(ErrorKind, kind);
    m_script->otherwise = [status](const WireRequest &) { return FakeTransport::reply(status, "{}"); };

    ApiCall *const made = call();
    const auto result = run(made);

    QCOMPARE_ERROR(result, kind);
    QCOMPARE(m_script->sent.size(), requests);
    QCOMPARE(made->requestsSent(), requests);
    QCOMPARE(m_script->running, 0);
}

void TestApiClient::backsOffWithFullJitter()
{
    int asked = 0;
    ClientOptions options;
    options.baseUrl = QUrl(QStringLiteral("https://api.example.com/api"));
    m_client = std::make_unique<ApiClient>(std::move(options), std::make_unique<FakeTransport>(m_script),
                                           *m_clock, [&asked] {
                                               ++asked;
                                               return 0.0;
                                           });
    answer(500);
    m_script->answers.push_back(Error {.kind = ErrorKind::Timeout});
    answer(200, R"({"refId":"r"})");

    const auto result = run(call());

    QVERIFY_RESULT(result);
    QCOMPARE(result->requests, 3);
    QCOMPARE(result->body, QByteArray(R"({"refId":"r"})"));
    QCOMPARE(result->receivedAt, m_clock->now());
    QCOMPARE(asked, 2);
}

void TestApiClient::limitWithoutRetryAfterRecoversWithinThePass()
{
    QSignalSpy sleeping(m_client.get(), &ApiClient::keySleeping);
    answer(429);
    answer(429);
    answer(200);

    const auto result = run(call());

    QVERIFY_RESULT(result);
    QCOMPARE(result->requests, 3);
    QCOMPARE(sleeping.size(), 0);
}

void TestApiClient::usedUpTriesPutTheKeyToSleep()
{
    QSignalSpy sleeping(m_client.get(), &ApiClient::keySleeping);
    m_script->otherwise = [](const WireRequest &) { return FakeTransport::reply(429, "{}"); };

    const auto result = run(call());
    const auto next = run(call());

    QCOMPARE_ERROR(result, ErrorKind::RateLimited);
    QCOMPARE(result.error().wait, std::optional<Millis>(1min));
    QCOMPARE(sleeping.size(), 1);
    QCOMPARE(sleeping.first().at(1).value<Timestamp>(), m_clock->now() + 1min);
    QCOMPARE_ERROR(next, ErrorKind::RateLimited);
    QCOMPARE(next.error().wait, std::optional<Millis>(1min));
    QCOMPARE(m_script->sent.size(), 3);
}

void TestApiClient::oneSleepForAllThatWereRefused()
{
    QSignalSpy sleeping(m_client.get(), &ApiClient::keySleeping);
    m_script->otherwise = [](const WireRequest &) { return FakeTransport::reply(429, "{}"); };
    QSignalSpy idle(m_client.get(), &ApiClient::idle);
    for (int i = 0; i < 20; ++i)
        call()->start();

    QVERIFY(idle.wait());
    QCOMPARE(sleeping.size(), 1);
    QCOMPARE(sleeping.first().at(1).value<Timestamp>(), m_clock->now() + 1min);
    QVERIFY2(m_script->sent.size() <= 15, qPrintable(QString::number(m_script->sent.size())));
}

void TestApiClient::sleepsGrow()
{
    m_script->otherwise = [](const WireRequest &) { return FakeTransport::reply(429, "{}"); };
    QList<qint64> minutes;
    qsizetype requests = 0;
    for (int i = 0; i < 8; ++i) {
        const auto result = run(call());
        const Millis wait = result.error().wait.value_or(Millis(0));
        minutes.append(std::chrono::duration_cast<std::chrono::minutes>(wait).count());
        m_clock->advance(wait);
        requests = m_script->sent.size();
    }
    QCOMPARE(minutes, (QList<qint64> {1, 2, 4, 8, 16, 30, 30, 30}));
    QCOMPARE(requests, 3 + 7); // after the first sleep one call each time finds out

    answer(200);
    QVERIFY_RESULT(run(call()));
    QCOMPARE(run(call()).error().wait, std::optional<Millis>(1min));
}

void TestApiClient::shortRetryAfterIsWaitedFor()
{
    QSignalSpy sleeping(m_client.get(), &ApiClient::keySleeping);
    answer(429, "{}", "7");
    answer(200);

    const auto result = run(call());

    QVERIFY_RESULT(result);
    QCOMPARE(sleeping.size(), 1);
    QCOMPARE(sleeping.first().at(1).value<Timestamp>(), m_clock->now() + 7s);
}

void TestApiClient::longRetryAfterEndsThePass()
{
    makeClient(1);
    answer(429, "{}", "3600");
    ApiCall *const waiting = call();
    const Finished waitingFinished(waiting);
    ApiCall *const first = call();
    const Finished firstFinished(first);
    first->start();
    waiting->start();

    QTRY_COMPARE(waitingFinished.size(), 1);
    QCOMPARE(firstFinished.size(), 1);
    const auto &refused = waitingFinished.first();
    QCOMPARE_ERROR(refused, ErrorKind::RateLimited);
    QCOMPARE(refused.error().wait, std::optional<Millis>(1h));
    QCOMPARE(m_script->sent.size(), 1);

    m_clock->advance(1h);
    answer(200);
    QVERIFY_RESULT(run(call()));
}

void TestApiClient::throttledAccountDoesNotStopTheKey()
{
    QSignalSpy sleeping(m_client.get(), &ApiClient::keySleeping);
    answer(429, R"({"status":"error","code":435})");
    answer(200);

    QCOMPARE_ERROR(run(call()), ErrorKind::Throttled);
    QVERIFY_RESULT(run(call()));
    QCOMPARE(sleeping.size(), 0);
}

void TestApiClient::restoredSleepHolds()
{
    QSignalSpy sleeping(m_client.get(), &ApiClient::keySleeping);
    const QByteArray key = "AAAA1111-BBBB2222-CCCC3333-DDDD4444";
    m_client->restoreRest(ApiClient::keyHash(Secret(key)), {.until = m_clock->now() + 10min});

    const auto result = run(call(key));

    QCOMPARE_ERROR(result, ErrorKind::RateLimited);
    QCOMPARE(result.error().wait, std::optional<Millis>(10min));
    QCOMPARE(m_script->sent.size(), 0);
    QCOMPARE(sleeping.size(), 0);
    QVERIFY(!ApiClient::keyHash(Secret(key)).contains(QStringLiteral("AAAA1111")));
}

void TestApiClient::sleepIsOfOneKeyOnly()
{
    answer(429, "{}", "3600");
    answer(200);

    QCOMPARE_ERROR(run(call("KEY-NUMBER-ONE")), ErrorKind::RateLimited);
    QVERIFY_RESULT(run(call("KEY-NUMBER-TWO")));
}

void TestApiClient::errorWithNumbersIsAnAnswer()
{
    const QByteArray body = R"({"tiktok":{"analytics":{"followerCount":1}},"status":"error"})";
    const auto tiktok = catalogue::platformFromKey(u"tiktok").value();
    const auto social = [&] {
        return m_client->call(socialAnalyticsRequest({tiktok}), Credentials {.apiKey = Secret("KEY-ONE")},
                              m_owner.get());
    };
    answer(400, body);
    answer(500, body);
    answer(401, body);

    const auto badRequest = run(social());
    const auto serverError = run(social());
    const auto refused = run(social());

    QVERIFY_RESULT(badRequest);
    QCOMPARE(badRequest->status, 400);
    QCOMPARE(badRequest->body, body);
    QVERIFY_RESULT(serverError);
    QCOMPARE_ERROR(refused, ErrorKind::Credential);
}

void TestApiClient::places_data()
{
    QTest::addColumn<int>("places");
    for (const int places : {1, 5, 6, 16, 32})
        QTest::addRow("%d", places) << places;
}

void TestApiClient::places()
{
    QFETCH(int, places);
    makeClient(places);
    m_script->otherwise = [](const WireRequest &) { return FakeTransport::reply(200, "{}"); };
    QSignalSpy idle(m_client.get(), &ApiClient::idle);

    for (int i = 0; i < 100; ++i)
        call()->start();

    QVERIFY(idle.wait());
    QCOMPARE(m_script->sent.size(), 100);
    QCOMPARE(m_script->peak, places);
    QCOMPARE(m_script->running, 0);
}

void TestApiClient::firstComeFirstServed()
{
    makeClient(1);
    m_script->otherwise = [](const WireRequest &) { return FakeTransport::reply(200, "{}"); };
    QList<int> order;
    for (int i = 0; i < 6; ++i) {
        ApiCall *const made = call();
        connect(made, &ApiCall::finished, this, [to = &order, i] { to->append(i); });
        made->start();
    }

    QTRY_COMPARE(order, (QList<int> {0, 1, 2, 3, 4, 5}));
}

namespace {

/// A server that counts as the API does, in windows of five minutes.
FakeTransport::Answer counting(const test::FakeClock &clock, int most, QMap<qint64, int> &windows)
{
    return [&clock, most, &windows](const WireRequest &) {
        const qint64 window = clock.now().time_since_epoch() / 5min;
        WireReply reply = FakeTransport::reply(++windows[window] > most ? 429 : 200, "{}");
        reply.rateLimitMax = most;
        reply.rateLimitCount = windows.value(window);
        return reply;
    };
}

} // namespace

void TestApiClient::theLimitOfAProfileIsNeverReached()
{
    makeClient(32);
    QMap<qint64, int> windows; // calls by window
    m_script->otherwise = counting(*m_clock, 300, windows);
    QSignalSpy idle(m_client.get(), &ApiClient::idle);
    QTimer wall; // five seconds pass at a time
    connect(&wall, &QTimer::timeout, this, [this] { m_clock->advance(5s); });
    wall.start(1);
    for (int i = 0; i < 700; ++i)
        call()->start();

    QVERIFY(idle.wait(20000));
    QCOMPARE(m_script->sent.size(), 700);
    QVERIFY(windows.size() >= 3);
    for (const int calls : std::as_const(windows))
        QVERIFY2(calls <= 270, qPrintable(QString::number(calls)));
}

void TestApiClient::theOtherProfileGoesOn()
{
    m_script->otherwise = [](const WireRequest &request) {
        const bool isFull = request.headers.contains({"Profile-Key", "FULL-PROFILE"});
        WireReply reply = FakeTransport::reply(200, "{}");
        reply.rateLimitMax = 300;
        reply.rateLimitCount = isFull ? 290 : 3;
        return reply;
    };
    const auto ask = [this](const char *profile) {
        return m_client->call(userRequest(),
                              Credentials {.apiKey = Secret("KEY-ONE"), .profileKey = Secret(profile)},
                              m_owner.get());
    };
    QVERIFY_RESULT(run(ask("FULL-PROFILE")));

    ApiCall *const waiting = ask("FULL-PROFILE");
    const Finished finished(waiting);
    waiting->start();
    QVERIFY_RESULT(run(ask("OTHER-PROFILE")));
    QCOMPARE(finished.size(), 0);

    m_clock->advance(5min);
    QTRY_COMPARE(finished.size(), 1);
}

void TestApiClient::afterARefusalOneByOne()
{
    QList<int> others; // in flight, as each request was sent
    m_script->otherwise = [this, &others](const WireRequest &) {
        others.append(m_script->running);
        return FakeTransport::reply(others.size() <= 5 ? 429 : 200, "{}");
    };
    QSignalSpy idle(m_client.get(), &ApiClient::idle);
    for (int i = 0; i < 10; ++i)
        call()->start();

    QVERIFY(idle.wait());
    QCOMPARE(others.first(5), (QList<int> {0, 1, 2, 3, 4}));
    QCOMPARE(others.mid(5, 2), (QList<int> {0, 0})); // one finds out, the next come after its answer
    QCOMPARE(others.size(), 15);
}

void TestApiClient::refusalsOfADayAreCounted()
{
    // A server that refuses each first try: every pass is well, and a thousand refusals come together.
    int asked = 0;
    m_script->otherwise = [&asked](const WireRequest &) {
        return FakeTransport::reply(++asked % 2 == 1 ? 429 : 200, "{}");
    };
    QSignalSpy sleeping(m_client.get(), &ApiClient::keySleeping);
    const Timestamp began = m_clock->now();
    int refusals = 0;
    while (sleeping.isEmpty() && refusals < 2000) {
        (void)run(call());
        refusals = (asked + 1) / 2;
        m_clock->advance(1min);
    }

    QCOMPARE(refusals, 500);
    QCOMPARE(sleeping.first().at(1).value<Timestamp>(), began + 24h);
    QCOMPARE_ERROR(run(call()), ErrorKind::RateLimited);

    m_clock->set(began + 24h);
    QVERIFY_RESULT(run(call()));
}

void TestApiClient::aRestartForgetsNoRefusal()
{
    const QByteArray key = "AAAA1111-BBBB2222-CCCC3333-DDDD4444";
    m_script->otherwise = [](const WireRequest &) { return FakeTransport::reply(429, "{}"); };
    KeyRest rest;
    // A cron job: a new process every five minutes, for a day.
    for (int minute = 0; minute < 24 * 60; minute += 5) {
        makeClient(5);
        m_client->restoreRest(ApiClient::keyHash(Secret(key)), rest);
        connect(m_client.get(), &ApiClient::keyRestChanged, this,
                [kept = &rest](const QString &, const KeyRest &changed) { *kept = changed; });
        for (int i = 0; i < 3; ++i)
            (void)run(call(key));
        m_clock->advance(5min);
    }

    QCOMPARE(rest.refusals, m_script->sent.size());
    QVERIFY2(m_script->sent.size() <= 60, qPrintable(QString::number(m_script->sent.size())));
}

void TestApiClient::aSilentServerIsSpared()
{
    m_script->otherwise = [](const WireRequest &) -> Result<WireReply> {
        return Error {.kind = ErrorKind::Offline};
    };
    const Timestamp began = m_clock->now();
    QList<qint64> probes; // minutes after the server was given up
    qsizetype sent = 0;
    for (int minute = 0; minute < 24 * 60; ++minute) {
        for (int i = 0; i < 2; ++i)
            QCOMPARE_ERROR(run(call()), ErrorKind::Offline);
        if (minute > 0 && m_script->sent.size() > sent)
            probes.append(std::chrono::floor<std::chrono::minutes>(m_clock->now() - began).count());
        if (minute == 0)
            QCOMPARE(m_script->sent.size(), 5);
        sent = m_script->sent.size();
        m_clock->advance(1min);
    }

    QCOMPARE(probes.first(5), (QList<qint64> {1, 3, 7, 15, 30}));
    QVERIFY2(sent <= 110, qPrintable(QString::number(sent)));
}

void TestApiClient::anyAnswerEndsTheSilence()
{
    for (int i = 0; i < 5; ++i)
        m_script->answers.push_back(Error {.kind = ErrorKind::Timeout});
    m_script->otherwise = [](const WireRequest &) { return FakeTransport::reply(404, "{}"); };
    (void)run(call());
    (void)run(call());
    const auto refused = run(call());
    QCOMPARE_ERROR(refused, ErrorKind::Offline);
    QCOMPARE(refused.error().wait, std::optional<Millis>(1min));
    QCOMPARE(m_script->sent.size(), 5);

    m_clock->advance(1min);
    QCOMPARE_ERROR(run(call()), ErrorKind::Gone);
    QCOMPARE_ERROR(run(call()), ErrorKind::Gone);
    QCOMPARE(m_script->sent.size(), 7);
}

void TestApiClient::cancelBeforeAndAfterSending()
{
    makeClient(1);
    ApiCall *const sent = call();
    ApiCall *const waiting = call();
    ApiCall *const neverStarted = call();
    const Finished sentFinished(sent);
    const Finished waitingFinished(waiting);
    const Finished neverFinished(neverStarted);
    sent->start();
    waiting->start();
    QTRY_COMPARE(m_script->sent.size(), 1);

    for (ApiCall *const each : {sent, waiting, neverStarted}) {
        each->cancel();
        each->cancel();
    }
    QCOMPARE(sentFinished.size(), 0);

    for (const Finished *const spy : {&sentFinished, &waitingFinished, &neverFinished}) {
        QTRY_COMPARE(spy->size(), 1);
        QCOMPARE_ERROR(spy->first(), ErrorKind::Cancelled);
    }
    QCOMPARE(m_script->running, 0);
    answer(200);
    QVERIFY_RESULT(run(call()));
    QCOMPARE(sentFinished.size(), 1);
}

void TestApiClient::cancelAll()
{
    makeClient(2);
    QSignalSpy idle(m_client.get(), &ApiClient::idle);
    int cancelled = 0;
    for (int i = 0; i < 5; ++i) {
        ApiCall *const made = call();
        connect(made, &ApiCall::finished, this, [count = &cancelled](const Result<Reply> &result) {
            *count += !result && result.error().kind == ErrorKind::Cancelled ? 1 : 0;
        });
        made->start();
    }
    QTRY_COMPARE(m_script->running, 2);

    m_client->cancelAll();

    QVERIFY(idle.wait());
    QCOMPARE(cancelled, 5);
    QCOMPARE(m_script->running, 0);
}

void TestApiClient::ownerMayDie()
{
    makeClient(1);
    QSignalSpy idle(m_client.get(), &ApiClient::idle);
    call()->start();
    call()->start();
    QTRY_COMPARE(m_script->running, 1);

    m_owner = std::make_unique<QObject>();

    QVERIFY(idle.wait());
    QCOMPARE(m_script->running, 0);
    answer(200);
    QVERIFY_RESULT(run(call()));
}

void TestApiClient::clientMayDie()
{
    ApiCall *const made = call();
    const Finished finished(made);
    made->start();
    QTRY_COMPARE(m_script->running, 1);

    m_client.reset();

    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE_ERROR(finished.first(), ErrorKind::Cancelled);
    QCOMPARE(m_script->running, 0);
}

void TestApiClient::noKeyInErrors()
{
    const QByteArray canary = "CANARY01-CANARY02-CANARY03-CANARY04";
    static QStringList logged;
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged.append(text); });
    m_script->otherwise = [](const WireRequest &request) {
        WireReply reply = FakeTransport::reply(400, {});
        for (const auto &[name, value] : request.headers) {
            if (name == "Authorization")
                reply.body = name + ": " + value;
        }
        return reply;
    };

    const auto plain = run(call(canary));
    m_script->otherwise = [&canary](const WireRequest &) {
        return FakeTransport::reply(
            400, R"({"status":"error","code":101,"message":"no such key )" + canary + "\"}");
    };
    const auto json = run(call(canary));
    qInstallMessageHandler(before);

    for (const Error &error : {plain.error(), json.error()}) {
        const QString all = describe(error) + describeInFull(error);
        QVERIFY2(!all.contains(QStringLiteral("CANARY0")), qPrintable(all));
    }
    QVERIFY(!logged.isEmpty());
    QVERIFY(!logged.join(QLatin1Char('\n')).contains(QStringLiteral("CANARY0")));
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
