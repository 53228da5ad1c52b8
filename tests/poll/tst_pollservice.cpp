// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline against the simulator over real HTTP, into a real SQLite file, on a clock that the test turns.
#include "base/errorpolicy.h"
#include "poll/pollbench.h"
#include "poll/polltimer.h"
#include "poll/summary.h"
#include "store/alerts.h"
#include "support/testdatabase.h"

using namespace viewtide;
using namespace std::chrono_literals;
using poll::Kind;
using poll::PassSummary;
using poll::Scope;
using test::Bench;
using test::kStart;

class TestPollService : public QObject
{
    Q_OBJECT

private slots:
    void aFirstPassFillsEverything()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());

        const PassSummary summary = bench.run({});

        QCOMPARE(summary.history.failed, 0);
        QVERIFY(summary.newUploads > 100);
        QVERIFY(summary.videosInserted > 100);
        const auto videos = bench.ask(store::VideosQuery {.now = kStart});
        QVERIFY(videos.size() >= summary.videosInserted);
        QVERIFY(summary.accountsSummary.has_value());
        QCOMPARE(summary.accountsSummary->platformsTracked, 7);
        QVERIFY(bench.server.traffic().peakInFlight <= 5);
    }

    void aSecondPassWithoutChangesWritesNoVideoRow()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.run({});
        const auto before = bench.ask(store::VideosQuery {.now = kStart});

        const PassSummary again = bench.run({.kinds = Kind::Posts, .scope = Scope::All});

        QVERIFY(again.posts.asked > 100);
        QCOMPARE(again.videosInserted + again.videosUpdated, 0);
        const auto after = bench.ask(store::VideosQuery {.now = kStart});
        for (qsizetype i = 0; i < before.size(); ++i)
            QCOMPARE(after.at(i).updatedAt, before.at(i).updatedAt);
    }

    void nothingDueIsNoRequest()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.run({});
        const qint64 requests = bench.server.traffic().requests;

        bench.clock.advance(1s);
        const PassSummary summary = bench.run({.kinds = Kind::Posts | Kind::Accounts});

        QCOMPARE(bench.server.traffic().requests, requests);
        QCOMPARE(poll::toJson(summary)[QStringLiteral("status")].toString(), QStringLiteral("success"));
    }

    /// Nobody is asked for what could not be stored, and the window says why.
    void collectsNothingWhileAnotherViewtideDoes()
    {
        const test::TestDatabase database(test::DatabaseKind::Postgres);
        QVERIFY2(database.problem().isEmpty(), qPrintable(database.problem()));
        Bench bench({}, 5, database.location());
        QVERIFY(bench.open() && bench.addProfiles());
        QCOMPARE(database.execute(QStringLiteral("UPDATE poller SET epoch = epoch + 1")), QString());

        const PassSummary summary = bench.run({});

        QCOMPARE(bench.server.traffic().requests, 0);
        QCOMPARE(summary.errors.size(), 1);
        QCOMPARE(summary.errors.first().error.kind, ErrorKind::DatabaseBusy);
        QCOMPARE(bench.service.status().state, poll::State::Attention);
        QCOMPARE(bench.service.status().attention, describe(summary.errors.first().error));
    }

    void passingFaultsHealInsideThePass_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("500") << 500 << int(simulator::FaultKind::Status);
        QTest::newRow("429") << 429 << int(simulator::FaultKind::Status);
        QTest::newRow("reset") << 0 << int(simulator::FaultKind::Reset);
        QTest::newRow("truncated") << 0 << int(simulator::FaultKind::Truncate);
    }
    void passingFaultsHealInsideThePass()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.server.faults().add({.pathEnd = "/analytics/post",
                                   .fault = {.kind = simulator::FaultKind(kind), .status = status},
                                   .times = -1,
                                   .share = 0.1,
                                   .timesPerItem = 1});

        const PassSummary summary = bench.run({.kinds = Kind::History | Kind::Posts});

        QCOMPARE(summary.posts.failed, 0);
        QVERIFY(summary.posts.ok > 100);
        // Counted at the server: Qt itself repeats a request whose connection was reset.
        const auto posts = bench.ask(store::DuePostsQuery {.now = kStart, .scope = store::DueScope::All});
        QVERIFY(bench.server.traffic().byPath.value("/api/analytics/post") > posts.size());
    }

    void oneBadItemStopsNobodyElse()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.server.faults().add({.pathEnd = "/analytics/post",
                                   .fault = {.kind = simulator::FaultKind::NotJson},
                                   .times = -1,
                                   .share = 0.1,
                                   .timesPerItem = 99});

        const PassSummary summary = bench.run({.kinds = Kind::History | Kind::Posts});

        QVERIFY(summary.posts.failed > 0);
        QVERIFY(summary.posts.ok > summary.posts.failed);
        QCOMPARE(poll::toJson(summary)[QStringLiteral("status")].toString(), QStringLiteral("partial"));
        for (const store::VideoRow &video : bench.ask(store::VideosQuery {.now = kStart}))
            QVERIFY2(!video.counts.isEmpty() || video.lastError, qPrintable(video.nativeId));
    }

    void refusedCredentialsStopTheProfileAtOnce()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.run({.kinds = Kind::History});
        bench.server.faults().add({.pathEnd = "/analytics/post",
                                   .fault = {.kind = simulator::FaultKind::Status, .status = 401},
                                   .times = -1});
        const qint64 before = bench.server.traffic().byPath.value("/api/analytics/post");

        const PassSummary summary = bench.run({.kinds = Kind::Posts});

        // What was in flight when the first 401 came may still be answered; nothing else is sent.
        QVERIFY(bench.server.traffic().byPath.value("/api/analytics/post") - before <= 3 * 5);
        QVERIFY(summary.posts.skipped + summary.posts.failed > 0);
        for (const domain::Profile &profile : bench.ask(store::ProfilesQuery {}))
            QVERIFY(profile.stoppedAt.has_value());
    }

    void aProfileWithoutKeyIsSkippedAndStaysDue()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.run({.kinds = Kind::History});
        const QString ref = bench.server.world().profiles().first().refId;
        bench.secrets.remove(ref);

        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no key for profile")));
        const PassSummary summary = bench.run({.kinds = Kind::Posts});

        QVERIFY(summary.posts.skipped > 0);
        QVERIFY(summary.posts.ok > 0);
        QVERIFY(!bench.ask(store::DuePostsQuery {.now = kStart}).isEmpty());
    }

    void manyInFlightAreReallyMany_data()
    {
        QTest::addColumn<int>("inFlight");
        for (const int n : {1, 5, 6, 16, 32})
            QTest::addRow("%d", n) << n;
    }
    void manyInFlightAreReallyMany()
    {
        QFETCH(int, inFlight);
        simulator::SimulatorOptions options;
        options.latency = 30ms;
        Bench bench(options, inFlight);
        QVERIFY(bench.open() && bench.addProfiles());

        const PassSummary summary = bench.run({.kinds = Kind::History | Kind::Posts});

        QCOMPARE(summary.posts.failed, 0);
        QCOMPARE(bench.server.traffic().peakInFlight, inFlight);
    }

    void oneRowADayHoweverOften()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        const poll::PassRequest accounts {.kinds = Kind::Accounts, .accountScope = Scope::All};
        bench.run(accounts);
        const auto query = store::AccountDaysQuery {.range = {dateOf(kStart), dateOf(kStart)}};
        const auto first = bench.ask(query).size();
        bench.clock.advance(3h);

        bench.run(accounts);

        const auto rows = bench.ask(query);
        QCOMPARE(rows.size(), first);
        QCOMPARE(rows.first().recordedAt, kStart + 3h);
    }

    void cancelledPassesWriteNothingAndEnd()
    {
        simulator::SimulatorOptions options;
        options.latency = 200ms;
        Bench bench(options);
        QVERIFY(bench.open() && bench.addProfiles());
        QSignalSpy stopped(&bench.service, &poll::PollService::stopped);
        bench.service.runPass({.kinds = Kind::History});
        QTRY_VERIFY(bench.server.traffic().inFlight > 0);

        bench.service.stop();

        QTRY_COMPARE(stopped.count(), 1);
        QVERIFY(bench.ask(store::VideosQuery {.now = kStart}).isEmpty());
    }

    void whatWasAnsweredStaysWhenAPassIsStopped_data()
    {
        QTest::addColumn<bool>("byPause");
        QTest::newRow("stop") << false;
        QTest::newRow("pause") << true;
    }
    void whatWasAnsweredStaysWhenAPassIsStopped()
    {
        QFETCH(const bool, byPause);
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.service.cancelPass(); // there is none
        QSignalSpy finished(&bench.service, &poll::PollService::passFinished);
        bench.service.runPass({.kinds = Kind::History | Kind::Posts});
        QTRY_VERIFY(bench.service.status().itemsDone > 20 && bench.service.status().itemsTotal > 100);

        if (byPause)
            bench.service.pauseUntil(kStart + 1h);
        else
            bench.service.cancelPass();

        QTRY_COMPARE(finished.count(), 1);
        const auto stopped = finished.first().first().value<PassSummary>();
        QVERIFY(stopped.wasStopped);
        QVERIFY(stopped.posts.ok >= 20);
        QVERIFY(stopped.posts.ok < stopped.posts.asked);
        const auto known = [&bench] {
            const auto videos = bench.ask(store::VideosQuery {.now = kStart});
            return std::count_if(videos.cbegin(), videos.cend(),
                                 [](const store::VideoRow &video) { return !video.counts.isEmpty(); });
        };
        const auto before = known();
        QVERIFY(before >= 20);
        QVERIFY(!bench.service.status().lastPassAt); // it says nothing of the rest
        QVERIFY(bench.service.status().attention.isEmpty());

        const PassSummary rest = bench.run({.kinds = Kind::History | Kind::Posts});
        QVERIFY(!rest.wasStopped);
        QCOMPARE(rest.posts.failed, 0);
        QVERIFY(known() > before);
        QCOMPARE(bench.service.status().lastPassAt, rest.endedAt);
        QCOMPARE(bench.service.status().lastGoodAt, rest.endedAt);
    }

    void aFailedPassIsNoGoodOne()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.run({.kinds = Kind::History});
        const auto good = bench.service.status().lastGoodAt;
        QVERIFY(good);
        bench.clock.advance(5min);
        bench.server.faults().add({.pathEnd = "/analytics/post",
                                   .fault = {.kind = simulator::FaultKind::NotJson},
                                   .times = -1,
                                   .timesPerItem = 99});

        const PassSummary failed = bench.run({.kinds = Kind::Posts});

        QVERIFY(failed.posts.failed > 0);
        QCOMPARE(failed.posts.ok, 0);
        QCOMPARE(bench.service.status().lastPassAt, failed.endedAt);
        QCOMPARE(bench.service.status().lastGoodAt, good);
    }

    void aSyncThatFailsForLongIsToldOnce()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.run({.kinds = Kind::History});
        bench.server.faults().add({.pathEnd = "/analytics/post",
                                   .fault = {.kind = simulator::FaultKind::NotJson},
                                   .times = -1,
                                   .timesPerItem = 99});
        const auto told = [&bench] {
            return bench.ask(store::AlertsQuery {.kind = domain::AlertKind::SyncFailing}).size();
        };
        const poll::PassRequest posts {.kinds = Kind::Posts, .scope = Scope::All};
        bench.clock.advance(5min);
        QCOMPARE(bench.run(posts).posts.ok, 0);
        QCOMPARE(told(), 0);

        bench.clock.advance(30min);
        QVERIFY(bench.run(posts).newAlerts > 0);
        QCOMPARE(told(), 1);
        bench.clock.advance(24h);
        bench.run(posts);
        QCOMPARE(told(), 1);
    }

    void whoGoesOnDoesWhatWasAskedForMeanwhile()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.service.start();
        QSignalSpy stopped(&bench.service, &poll::PollService::stopped);
        bench.service.stop();
        QTRY_COMPARE(stopped.count(), 1);
        const qint64 requests = bench.server.traffic().requests;
        QSignalSpy finished(&bench.service, &poll::PollService::passFinished);
        bench.service.runPass({.kinds = Kind::History});
        bench.ask(store::ProfilesQuery {}); // the event loop had its turn
        QCOMPARE(bench.server.traffic().requests, requests);

        bench.service.goOn();

        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(bench.server.traffic().requests > requests);
    }

    void aPausedServiceAsksNothing()
    {
        Bench bench;
        QVERIFY(bench.open() && bench.addProfiles());
        bench.service.pauseUntil(kStart + 1h);
        QSignalSpy status(&bench.service, &poll::PollService::statusChanged);
        bench.service.start(); // the first pass of a start is still done
        QTRY_VERIFY(bench.service.status().state == poll::State::Paused);
        const qint64 requests = bench.server.traffic().requests;

        bench.clock.advance(30min);
        QTest::qWait(0);

        QCOMPARE(bench.server.traffic().requests, requests);
        QVERIFY(status.count() > 0);
    }

    /// Who asks is told; whoever has not begun yet sees no failure.
    void withoutAProfileItWaitsForOne_data()
    {
        QTest::addColumn<bool>("hasKey");
        QTest::newRow("nor a key") << false;
        QTest::newRow("with a key") << true;
    }
    void withoutAProfileItWaitsForOne()
    {
        QFETCH(const bool, hasKey);
        Bench bench;
        QVERIFY(bench.open());
        if (!hasKey)
            bench.secrets.remove(settings::kApiKeyRef).waitForFinished();

        const poll::PassSummary summary = bench.run({});

        QVERIFY(summary.lacksProfile);
        QCOMPARE(summary.errors.size(), 1);
        QCOMPARE(summary.errors.constFirst().error.kind, ErrorKind::ConfigInvalid);
        QCOMPARE(summary.hasKey, hasKey);
        QVERIFY(bench.service.status().state == poll::State::Unconfigured);
        QCOMPARE(bench.service.status().hasKey, hasKey); // what it waits for, in words
        QCOMPARE(bench.service.status().attention, QString());

        QVERIFY(bench.addProfiles());
        QVERIFY(!bench.run({.kinds = Kind::Accounts}).lacksProfile);
        QVERIFY(bench.service.status().state != poll::State::Unconfigured);
    }

    /// The header has room for a few words.
    void attentionIsShort_data()
    {
        using Errors = QList<poll::PassError>;
        QTest::addColumn<Errors>("errors");
        QTest::addColumn<QString>("text");
        const auto of = [](int network, ErrorKind kind) {
            return poll::PassError {.platform = catalogue::PlatformKey(quint8(network)),
                                    .profile = {},
                                    .error = {.kind = kind, .context = QStringLiteral("raw")}};
        };
        const auto sentence = [](ErrorKind kind) { return errorPolicy(kind).sentence(); };
        QTest::newRow("nothing") << Errors {} << QString();
        QTest::newRow("one by its name") << Errors {of(0, ErrorKind::NoAnswer)}
                                         << QStringLiteral("Facebook: ") + sentence(ErrorKind::NoAnswer);
        QTest::newRow("several") << Errors {of(0, ErrorKind::NoAnswer), of(1, ErrorKind::Server),
                                            of(1, ErrorKind::NoAnswer)}
                                 << QStringLiteral("Numbers of 2 networks are missing");
        QTest::newRow("the user first") << Errors {of(0, ErrorKind::NoAnswer), of(1, ErrorKind::Relink)}
                                        << QStringLiteral("Instagram: ") + sentence(ErrorKind::Relink);
        const Error offline {.kind = ErrorKind::Offline};
        QTest::newRow("of no network")
            << Errors {{.platform = std::nullopt, .profile = {}, .error = offline}} << describe(offline);
    }

    void attentionIsShort()
    {
        QFETCH(const QList<poll::PassError>, errors);
        QTEST(poll::attentionOf({.errors = errors}), "text");
    }

    void timerWakesOnceAfterALongSleep()
    {
        test::FakeClock clock(kStart);
        poll::PollTimer timer(clock);
        QSignalSpy woke(&timer, &poll::PollTimer::woke);
        timer.wakeAt(kStart + 5min);

        clock.advance(12h); // a suspend over 144 slots

        QTRY_COMPARE(woke.count(), 1);
        QCOMPARE(woke.first().first().value<Timestamp>(), kStart + 12h);
    }

    void timerWakesWhenTheClockIsSetBack()
    {
        test::FakeClock clock(kStart);
        poll::PollTimer timer(clock);
        QSignalSpy woke(&timer, &poll::PollTimer::woke);
        timer.wakeAt(kStart + 5min);

        clock.set(kStart - 24h);

        QTRY_COMPARE(woke.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPollService)
#include "tst_pollservice.moc"
