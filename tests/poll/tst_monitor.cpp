// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the post monitor over many passes: whom a failure stops, what a restart remembers, when a
// video is asked again, the daily budget, wrong clocks. Without sockets, on a clock that the test turns.
#include "api/apiclient.h"
#include "poll/pollservice.h"
#include "poll/summary.h"
#include "settings/memorysecretstore.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"
#include "support/resultmacros.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viewtide;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using poll::Kind;
using poll::PassSummary;
using poll::Scope;
using test::FakeTransport;

namespace {

const Timestamp kStart = *parseTimestamp(u"2025-12-12T12:00:00Z");

QByteArray headerOf(const api::WireRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

/// Everything of a collecting program but sockets and the window; ends and begins again on the same database.
class Monitor
{
public:
    Monitor()
    {
        script->otherwise = [this](const api::WireRequest &request) { return numbers(request); };
        secrets.write(settings::kApiKeyRef, Secret("KEY-ONE"));
        restart();
    }

    void restart()
    {
        service.reset();
        client.reset();
        store.reset();
        store = std::make_unique<store::Store>(
            store::Location(store::SqliteFile {folder.filePath(QStringLiteral("v.db"))}));
        (void)test::await(store->open({.now = clock.now(), .holder = QStringLiteral("test")}));
        (void)test::await(store->write(store::EnsureWorkspace {.now = clock.now()}));
        client = std::make_unique<api::ApiClient>(
            api::ClientOptions {.baseUrl = QUrl(QStringLiteral("https://api.example.com/api"))},
            std::make_unique<FakeTransport>(script), clock, [] { return 0.5; });
        service = std::make_unique<poll::PollService>(
            poll::PollServices {.client = *client, .store = *store, .secrets = secrets, .clock = clock},
            poll::PollOptions {.callsPerDay = callsPerDay});
    }

    /// A profile with `count` posts of one TikTok section each, of this age.
    domain::ProfileId add(const QString &name, int count, Millis age)
    {
        secrets.write(name, Secret(name.toLatin1()));
        const auto profile = test::await(store->write(
            store::SaveProfile {.profile = {.id = {}, .name = name, .keyRef = name}, .now = clock.now()}));
        QList<domain::HistoryPost> posts;
        for (int i = 0; i < count; ++i) {
            domain::HistoryPost post;
            post.id = domain::PostId(QStringLiteral("%1-%2").arg(name).arg(i));
            post.createdAt = clock.now() - age;
            post.sections.append({.platform = *catalogue::platformFromKey(u"tiktok"),
                                  .nativeId = domain::NativeId(post.id.text()),
                                  .status = domain::UploadStatus::Posted,
                                  .url = {},
                                  .failureReason = {}});
            posts.append(post);
        }
        (void)test::await(store->write(store::SaveHistory {*profile, posts, clock.now()}));
        return *profile;
    }

    PassSummary run(Scope scope = Scope::Due)
    {
        QSignalSpy finished(service.get(), &poll::PollService::passFinished);
        service->runPass({.kinds = Kind::Posts, .scope = scope});
        if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 30000))
            return {};
        return finished.first().first().value<PassSummary>();
    }

    /// Requests that a pass at this time sends.
    qsizetype sentAt(Timestamp now)
    {
        clock.set(now);
        const qsizetype before = script->sent.size();
        run();
        return script->sent.size() - before;
    }

    template<typename Query>
    typename Query::Answer ask(Query query)
    {
        const auto answer = test::await(store->read(query));
        return answer ? *answer : typename Query::Answer();
    }

    store::VideoRow video() { return ask(store::VideosQuery {.now = clock.now()}).value(0); }

    test::FakeClock clock {kStart};
    QTemporaryDir folder;
    settings::MemorySecretStore secrets;
    std::shared_ptr<FakeTransport::Script> script = std::make_shared<FakeTransport::Script>();
    std::unique_ptr<store::Store> store;
    std::unique_ptr<api::ApiClient> client;
    std::unique_ptr<poll::PollService> service;
    int callsPerDay = 0;
    qint64 views = 1000;
    std::optional<Millis> kept; ///< how long after an answer the API says that there will be a new one

private:
    api::WireReply numbers(const api::WireRequest &request) const
    {
        const QString id = QJsonDocument::fromJson(request.body).object()[u"id"_s].toString();
        QJsonObject block {{u"id"_s, id}, {u"analytics"_s, QJsonObject {{u"videoViews"_s, views}}}};
        if (kept) {
            block[u"lastUpdated"_s] = toIso(clock.now());
            block[u"nextUpdate"_s] = toIso(clock.now() + *kept);
        }
        const QJsonObject body {{u"tiktok"_s, block}, {u"status"_s, u"success"_s}, {u"id"_s, id}};
        return FakeTransport::reply(200, QJsonDocument(body).toJson());
    }
};

} // namespace

class TestMonitor : public QObject
{
    Q_OBJECT

private slots:
    void aProfileWithoutKeyIsOneWarning()
    {
        Monitor monitor;
        monitor.add(QStringLiteral("With"), 3, 1h);
        monitor.add(QStringLiteral("Without"), 20, 1h);
        monitor.secrets.remove(QStringLiteral("Without"));
        const QRegularExpression warning(QStringLiteral("no key for profile"));
        QTest::failOnWarning(warning);
        QTest::ignoreMessage(QtWarningMsg, warning);

        const PassSummary summary = monitor.run();

        QCOMPARE(summary.posts.skipped, 20);
        QCOMPARE(summary.posts.ok, 3);
        QCOMPARE(monitor.ask(store::DuePostsQuery {.now = kStart}).size(), 20); // tried on the next tick
    }

    void onlyTheRefusedProfileStops_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("401") << 401;
        QTest::newRow("402") << 402;
        QTest::newRow("403") << 403;
    }
    void onlyTheRefusedProfileStops()
    {
        QFETCH(int, status);
        Monitor monitor;
        const auto refused = monitor.add(QStringLiteral("Refused"), 40, 1h);
        const auto good = monitor.add(QStringLiteral("Good"), 40, 1h);
        const auto answer = monitor.script->otherwise;
        monitor.script->otherwise = [status,
                                     answer](const api::WireRequest &request) -> Result<api::WireReply> {
            if (headerOf(request, "Profile-Key") == "Refused")
                return FakeTransport::reply(status, R"({"status":"error","message":"no"})");
            return answer(request);
        };

        const PassSummary summary = monitor.run();

        QCOMPARE(summary.posts.ok, 40);
        qsizetype asked = 0;
        for (const api::WireRequest &request : std::as_const(monitor.script->sent))
            asked += headerOf(request, "Profile-Key") == "Refused" ? 1 : 0;
        QVERIFY2(asked <= 5, qPrintable(QString::number(asked))); // those in flight, and no second try
        for (const domain::Profile &profile : monitor.ask(store::ProfilesQuery {})) {
            QCOMPARE(profile.stoppedAt.has_value(), profile.id == refused);
            QVERIFY(profile.id == refused || profile.id == good);
        }
        QCOMPARE(monitor.sentAt(kStart + 24h), 40); // it stays stopped until the user acts
    }

    void aSleepingKeySleepsThroughARestart()
    {
        Monitor monitor;
        monitor.add(QStringLiteral("Profile"), 30, 1h);
        api::WireReply limited = FakeTransport::reply(429, "{}");
        limited.retryAfter = "3600";
        monitor.script->answers.assign(5, limited);
        const PassSummary summary = monitor.run();
        const qsizetype sent = monitor.script->sent.size();
        QVERIFY2(sent <= 5, qPrintable(QString::number(sent)));
        QVERIFY(summary.posts.skipped >= 25);
        QCOMPARE(monitor.ask(store::ActivityQuery {}).size(), sent); // who was held back wrote nothing

        for (const Millis after : {Millis(5min), Millis(30min), Millis(59min)}) {
            monitor.restart();
            QCOMPARE(monitor.sentAt(kStart + after), 0);
        }
        monitor.script->answers.clear();
        monitor.restart();
        QCOMPARE(monitor.sentAt(kStart + 61min), 30);
    }

    void aSilentServerLeavesTheRestDue()
    {
        Monitor monitor;
        monitor.add(QStringLiteral("Profile"), 60, 1h);
        const auto answer = std::exchange(monitor.script->otherwise, [](const api::WireRequest &) {
            return Result<api::WireReply>(Error {.kind = ErrorKind::Offline});
        });

        const PassSummary summary = monitor.run();

        QCOMPARE(monitor.script->sent.size(), 5);
        QCOMPARE(poll::toJson(summary)[u"status"_s].toString(), u"error"_s);
        QCOMPARE(summary.posts.skipped, 55);
        QCOMPARE(summary.errors.size(), 1);
        QCOMPARE(monitor.ask(store::ActivityQuery {}).size(), 5); // who was held back wrote nothing
        qsizetype probes = 0;
        for (Timestamp now = kStart + 5min; now <= kStart + 2h; now += 5min)
            probes += monitor.sentAt(now);
        QVERIFY2(probes <= 10, qPrintable(QString::number(probes)));

        monitor.script->otherwise = answer;
        QCOMPARE(monitor.sentAt(kStart + 2h + 15min), 1); // the probe
        QVERIFY(monitor.sentAt(kStart + 2h + 20min) >= 45);
        QVERIFY(monitor.ask(store::VideosQuery {.now = monitor.clock.now()}).size() >= 45);
    }

    void aYoungPostIsNotGone_data()
    {
        QTest::addColumn<int>("ageMinutes");
        QTest::addColumn<bool>("gone");
        QTest::newRow("half an hour old") << 30 << false;
        QTest::newRow("a day old") << 24 * 60 << true;
    }
    void aYoungPostIsNotGone()
    {
        QFETCH(int, ageMinutes);
        QFETCH(bool, gone);
        Monitor monitor;
        monitor.add(QStringLiteral("Profile"), 1, std::chrono::minutes(ageMinutes));
        monitor.script->answers.push_back(FakeTransport::reply(
            404, R"({"action":"analytics","status":"error","code":186,"message":"Post ID not found."})"));

        const PassSummary summary = monitor.run();

        QCOMPARE(summary.posts.failed, gone ? 1 : 0);
        const store::VideoRow video = monitor.video();
        QCOMPARE(video.lastError, std::optional(gone ? ErrorKind::Gone : ErrorKind::NoDataYet));
        QCOMPARE(video.goneSince.has_value(), gone);
        QVERIFY(video.counts.isEmpty()); // stored with zeros that are marked as unreported
        const auto activity = monitor.ask(store::ActivityQuery {});
        QCOMPARE(activity.first().attempt.outcome,
                 gone ? domain::Outcome::Failed : domain::Outcome::NoDataYet);
    }

    void aDeletedPostKeepsItsSeriesAndMayComeBack()
    {
        Monitor monitor;
        monitor.add(QStringLiteral("Profile"), 1, 72h);
        monitor.run();
        const auto notFound = FakeTransport::reply(404, R"({"status":"error","code":186})");
        monitor.script->answers.assign(2, notFound);
        monitor.sentAt(kStart + 1h);
        QCOMPARE(monitor.sentAt(kStart + 2h), 1);

        store::VideoRow video = monitor.video();
        QCOMPARE(video.goneSince, std::optional(kStart + 1h)); // the first time, not the last
        QCOMPARE(video.counts.views, std::optional<qint64>(1000));
        QCOMPARE(monitor.ask(store::VideoSamplesQuery {video.ref}).size(), 1);

        monitor.views = 1100;
        QCOMPARE(monitor.sentAt(kStart + 26h), 1);
        video = monitor.video();
        QCOMPARE(video.goneSince, std::optional<Timestamp>());
        QCOMPARE(video.counts.views, std::optional<qint64>(1100));
    }

    void aHotVideoIsAskedWhenTheNetworkHasNews()
    {
        Monitor monitor;
        monitor.kept = 11min;
        monitor.add(QStringLiteral("Profile"), 1, 1h);
        QList<qint64> askedAt;
        for (int minute = 0; minute <= 60; minute += 5) {
            monitor.views += 200;
            if (monitor.sentAt(kStart + std::chrono::minutes(minute)) > 0)
                askedAt.append(minute);
        }
        QCOMPARE(askedAt, (QList<qint64> {0, 15, 30, 45, 60}));
    }

    void theSameNumbersAreNoUpdate()
    {
        Monitor monitor;
        monitor.add(QStringLiteral("Profile"), 1, 1h);
        monitor.run();
        monitor.sentAt(kStart + 5min);

        const auto activity = monitor.ask(store::ActivityQuery {});
        QCOMPARE(activity.at(0).attempt.outcome, domain::Outcome::Unchanged);
        QCOMPARE(activity.at(1).attempt.outcome, domain::Outcome::Ok);
        QCOMPARE(monitor.video().updatedAt, kStart);
    }

    void theBudgetHoldsTheStillestBack()
    {
        Monitor monitor;
        monitor.callsPerDay = 288; // at noon 145 are earned
        monitor.restart();
        monitor.add(QStringLiteral("Young"), 100, 1h);
        monitor.add(QStringLiteral("Old"), 100, 60 * 24h);

        const PassSummary summary = monitor.run();

        QCOMPARE(monitor.script->sent.size(), 145);
        QCOMPARE(summary.budget,
                 std::optional(poll::BudgetUse {.perDay = 288, .usedToday = 0, .waiting = 55}));
        QCOMPARE(poll::toJson(summary)[u"budget"_s][u"waiting"_s].toInt(), 55);
        QCOMPARE(monitor.service->status().budget, summary.budget);
        for (const store::DuePost &post : monitor.ask(store::DuePostsQuery {.now = kStart}))
            QVERIFY(post.postId.startsWith(QStringLiteral("Old")));
        QTRY_COMPARE(monitor.ask(store::ActivityQuery {}).constFirst().attempt.outcome,
                     domain::Outcome::Skipped);

        // Five minutes later one more call is earned; the young ones go on whatever it says.
        monitor.views = 2000;
        QCOMPARE(monitor.sentAt(kStart + 5min), 100);
        // "Sync now" is the user's word.
        const PassSummary all = monitor.run(Scope::All);
        QCOMPARE(all.posts.ok, 200);
        QVERIFY(!all.budget);
    }

    void plansOfAClockThatWasAheadHeal_data()
    {
        QTest::addColumn<Millis>("ahead");
        QTest::newRow("a day") << Millis(24h);
        QTest::newRow("a year") << Millis(365 * 24h);
    }
    void plansOfAClockThatWasAheadHeal()
    {
        QFETCH(Millis, ahead);
        Monitor monitor;
        monitor.clock.set(kStart + ahead);
        monitor.add(QStringLiteral("Profile"), 3, ahead + 1h);
        monitor.run();

        monitor.clock.set(kStart);
        monitor.views = 1500;
        const PassSummary summary = monitor.run();

        QCOMPARE(summary.posts.ok, 3);
        QCOMPARE(monitor.video().counts.views, std::optional<qint64>(1500));
        QCOMPARE(monitor.video().updatedAt, kStart);
        QCOMPARE(monitor.sentAt(kStart + 15min), 3); // and it goes on at the usual pace
    }

    void aClockThatWasBehindCatchesUpOnce()
    {
        Monitor monitor;
        monitor.clock.set(kStart - 24h);
        monitor.add(QStringLiteral("Profile"), 3, 1h);
        monitor.run();

        QCOMPARE(monitor.sentAt(kStart), 3);
        QCOMPARE(monitor.sentAt(kStart + 1min), 0);
    }

    void aClockThatJumpsBackInThePassHealsToo()
    {
        Monitor monitor;
        monitor.add(QStringLiteral("Profile"), 40, 1h);
        const auto answer = monitor.script->otherwise;
        monitor.script->otherwise = [&monitor, answer](const api::WireRequest &request) {
            if (monitor.script->sent.size() == 20)
                monitor.clock.set(kStart - 25h);
            return answer(request);
        };

        const PassSummary summary = monitor.run();

        QCOMPARE(summary.posts.ok, 40);
        monitor.script->otherwise = answer;
        QCOMPARE(monitor.sentAt(kStart - 25h + 5min), 40);
    }

    void nothingMovesOnADayOfTwentyThreeHours()
    {
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "Europe/Berlin");
        Monitor monitor;
        monitor.clock.set(*parseTimestamp(u"2025-03-30T00:50:00Z")); // the clocks go forward at 01:00 UTC
        monitor.add(QStringLiteral("Profile"), 1, 1h);
        QList<qsizetype> sent;
        for (int minute = 0; minute <= 30; minute += 5) {
            monitor.views += 500;
            sent.append(
                monitor.sentAt(*parseTimestamp(u"2025-03-30T00:50:00Z") + std::chrono::minutes(minute)));
        }
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        QCOMPARE(sent, (QList<qsizetype> {1, 1, 1, 1, 1, 1, 1}));
    }
};

QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
