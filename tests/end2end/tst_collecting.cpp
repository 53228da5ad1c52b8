// SPDX-License-Identifier: GPL-3.0-or-later
// Collecting for real: a thousand uploads with faults, hand-over to a running instance, clean ends and kill
// -9.
#include "base/clock.h"
#include "end2end/program.h"
#include "simulator/simulator.h"
#include "store/store.h"
#include "support/resultmacros.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace viewtide;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The simulator, and a program that is pointed at it by the environment alone.
struct Scene
{
    explicit Scene(int videos, std::chrono::milliseconds latency = 0ms)
        : server(options(videos, latency), clock)
    {
        program.set(u"AYRSHARE_BASE_URL"_s, server.listen()->toString());
        program.set(u"AYRSHARE_API_KEY"_s, simulator::World::apiKey());
        program.set(u"AYRSHARE_PROFILE_KEY"_s, server.world().profiles().first().key);
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + databasePath());
    }

    static simulator::SimulatorOptions options(int videos, std::chrono::milliseconds latency)
    {
        simulator::SimulatorOptions options;
        options.world.newest = SystemClock().now();
        options.world.videos = videos;
        options.latency = latency;
        return options;
    }

    QString databasePath() const { return program.home() + u"/v.db"_s; }

    /// What another reader of the database sees.
    template<typename Query>
    typename Query::Answer ask(Query query)
    {
        store::Store store(store::Location(store::SqliteFile {databasePath()}));
        if (!test::await(
                store.open({.mode = store::OpenMode::ReadOnly, .now = clock.now(), .holder = u"test"_s})))
            return {};
        const auto answer = test::await(store.read(query));
        return answer ? *answer : typename Query::Answer();
    }

    SystemClock clock;
    simulator::Simulator server;
    test::Program program;
};

} // namespace

class TestCollecting : public QObject
{
    Q_OBJECT

private slots:
    void aThousandUploadsWithFaults()
    {
        Scene scene(3000); // over three profiles; the program has the key of the first
        scene.server.faults().add(
            {.pathEnd = "/analytics/post", .fault = {.status = 500}, .times = -1, .share = 0.09});
        scene.server.faults().add(
            {.pathEnd = "/analytics/post", .fault = {.status = 429}, .times = -1, .share = 0.01});
        // Soon after midnight the budget of the day would hold most of them back.
        QCOMPARE(scene.program.run({u"settings"_s, u"set"_s, u"collect/callsPerDay"_s, u"0"_s}).code, 0);
        QCOMPARE(scene.program.run({u"sync"_s, u"--history"_s}).code, 0);
        const auto due =
            scene.ask(store::DuePostsQuery {.now = scene.clock.now(), .scope = store::DueScope::All});
        QVERIFY2(due.size() > 900, qPrintable(QString::number(due.size())));

        const test::Run first = scene.program.run({u"sync"_s, u"--posts"_s, u"--json"_s});

        QCOMPARE(first.code, 0);
        QCOMPARE(first.json()[u"posts"_s][u"failed"_s].toInteger(), 0);
        QVERIFY(scene.server.traffic().peakInFlight <= 5);
        QVERIFY(scene.server.traffic().byStatus.value(500) > 0);
        QVERIFY(scene.server.traffic().byStatus.value(429) > 0);
        qsizetype sections = 0;
        for (const store::DuePost &post : due)
            sections += post.sections.size();
        const auto videos = scene.ask(store::VideosQuery {.now = scene.clock.now()});
        QCOMPARE(videos.size(), sections);
    }

    void watchHoldsTheDatabaseAndDoesThePass()
    {
        Scene scene(60);
        const auto watch = scene.program.start({u"watch"_s});
        QTRY_VERIFY_WITH_TIMEOUT(watch->bytesAvailable() > 0, 20000);

        const test::Run sync = scene.program.run({u"sync"_s, u"--accounts"_s, u"--json"_s});
        QCOMPARE(sync.code, 0);
        QCOMPARE(sync.json()[u"platforms_tracked"_s].toInteger(), 7);

        const test::Run second = scene.program.run({u"watch"_s});
        QCOMPARE(second.code, 1);
        QVERIFY2(second.errors.contains("watch, pid"), second.errors.constData());

        QCOMPARE(scene.program.run({u"export"_s, u"weekly"_s}).code, 0); // reads beside it

        watch->terminate();
        QTRY_COMPARE_WITH_TIMEOUT(watch->state(), QProcess::NotRunning, 5000);
        QCOMPARE(watch->exitStatus(), QProcess::NormalExit);
        QCOMPARE(watch->exitCode(), 0);
    }

    void aHandedOverPassGetsItsOwnAnswer()
    {
        Scene scene(60, 400ms);
        const auto first = scene.program.start({u"sync"_s, u"--history"_s, u"--json"_s});
        QTRY_VERIFY_WITH_TIMEOUT(scene.server.traffic().inFlight > 0, 20000);

        const test::Run second = scene.program.run({u"sync"_s, u"--accounts"_s, u"--json"_s});

        QCOMPARE(second.code, 0);
        QCOMPARE(second.json()[u"platforms_tracked"_s].toInteger(), 7);
        QVERIFY(!second.json().contains(u"history"_s));
        QTRY_COMPARE_WITH_TIMEOUT(first->state(), QProcess::NotRunning, 20000);
        QCOMPARE(first->exitCode(), 0);
        QVERIFY(QJsonDocument::fromJson(first->readAllStandardOutput()).object().contains(u"history"_s));
    }

    void aStoppedPassIsNoSuccess()
    {
        Scene scene(60, 5s);
        const auto sync = scene.program.start({u"sync"_s, u"--history"_s, u"--json"_s});
        QTRY_VERIFY_WITH_TIMEOUT(scene.server.traffic().inFlight > 0, 20000);

        sync->terminate();

        QTRY_COMPARE_WITH_TIMEOUT(sync->state(), QProcess::NotRunning, 5000);
        QCOMPARE(sync->exitStatus(), QProcess::NormalExit);
        QCOMPARE(sync->exitCode(), 3);
    }

    void killedFiftyTimesNothingIsLost()
    {
        Scene scene(240, 5ms);
        QCOMPARE(scene.program.run({u"sync"_s, u"--history"_s}).code, 0);
        QMap<QString, Timestamp> known;
        QRandomGenerator random(20251212);
        for (int cycle = 0; cycle < 50; ++cycle) {
            const qint64 answers = scene.server.traffic().requests + random.bounded(5, 90);
            const auto sync = scene.program.start({u"sync"_s, u"--posts"_s, u"--all"_s});
            QTRY_VERIFY_WITH_TIMEOUT(
                scene.server.traffic().requests >= answers || sync->state() == QProcess::NotRunning, 20000);
            ::kill(static_cast<pid_t>(sync->processId()), SIGKILL);
            QTRY_COMPARE(sync->state(), QProcess::NotRunning);

            // Whatever a reader saw once is there for good, and never older.
            const auto videos = scene.ask(store::VideosQuery {.now = scene.clock.now()});
            QVERIFY(videos.size() >= known.size());
            for (const store::VideoRow &video : videos) {
                QVERIFY(video.updatedAt >= known.value(video.nativeId));
                known[video.nativeId] = video.updatedAt;
            }
        }
        QVERIFY(!known.isEmpty());
        QCOMPARE(scene.program.run({u"db"_s, u"check"_s}).code, 0);
        QCOMPARE(scene.program.run({u"sync"_s, u"--posts"_s, u"--all"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCollecting)
#include "tst_collecting.moc"
