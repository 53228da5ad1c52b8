// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cadence.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(viewtide::domain::PollState)
Q_DECLARE_METATYPE(viewtide::domain::VideoCounts)

namespace {

const Timestamp kNow = fromEpochMs(1765537200000); // on the grid of five minutes

qint64 seconds(Millis span)
{
    return std::chrono::floor<std::chrono::seconds>(span).count();
}

qint64 minutes(Millis span)
{
    return std::chrono::floor<std::chrono::minutes>(span).count();
}

/// A video that was seen one step ago and moved by `moved` since.
PollState seen(Millis age, Millis step, double moved, double growth = 0.0)
{
    return {.now = kNow,
            .postedAt = kNow - age,
            .nextUpdate = std::nullopt,
            .lastUpdated = std::nullopt,
            .failed = std::nullopt,
            .moved = moved,
            .memory = {.step = step, .growth = growth, .seenAt = kNow - step}};
}

PollState first(Millis age)
{
    return {.now = kNow, .postedAt = kNow - age};
}

} // namespace

class CadenceTest : public QObject
{
    Q_OBJECT

private slots:
    void moves_data();
    void moves();
    void afterFailure_data();
    void afterFailure();
    void steps_data();
    void steps();
    void waitsForTheNetwork_data();
    void waitsForTheNetwork();
    void failuresKeepWhatIsKnown();
    void aStillVideoIsAskedHalfAsOften();
    void aBurstBringsASlowOneBack();
    void theSameAnswerTwiceSaysNothing();
    void aClockThatWasSetBackSaysNothing();
    void wakesAtTheNextSlotAndNotTheOneAfter();
    void neverStopsAndNeverRushes();
};

void CadenceTest::moves_data()
{
    QTest::addColumn<VideoCounts>("known");
    QTest::addColumn<VideoCounts>("now");
    QTest::addColumn<double>("moved"); // below 0: nothing to compare
    QTest::newRow("nothing known") << VideoCounts {} << VideoCounts {.views = 10} << -1.0;
    QTest::newRow("nothing said") << VideoCounts {.views = 10} << VideoCounts {} << -1.0;
    QTest::newRow("no count in both") << VideoCounts {.views = 10} << VideoCounts {.likes = 1} << -1.0;
    QTest::newRow("still") << VideoCounts {.views = 1000} << VideoCounts {.views = 1000} << 0.0;
    QTest::newRow("one in a hundred") << VideoCounts {.views = 1000} << VideoCounts {.views = 1010} << 0.01;
    QTest::newRow("all counts count")
        << VideoCounts {.views = 900, .likes = 100} << VideoCounts {.views = 905, .likes = 105} << 0.01;
    QTest::newRow("falling is moving") << VideoCounts {.views = 1000} << VideoCounts {.views = 900} << 0.1;
    QTest::newRow("three views are no burst") << VideoCounts {.views = 2} << VideoCounts {.views = 5} << 0.06;
    QTest::newRow("a count that is new")
        << VideoCounts {.views = 1000} << VideoCounts {.views = 1000, .likes = 500} << 0.0;
}

void CadenceTest::moves()
{
    QFETCH(VideoCounts, known);
    QFETCH(VideoCounts, now);
    QTEST(movement(known, now).value_or(-1.0), "moved");
}

void CadenceTest::afterFailure_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QList<qint64>>("steps"); // seconds after the 1st, 2nd ... failure in a row
    const QList<qint64> slow {300, 900, 3600, 21600, 86400, 86400};
    QTest::newRow("server") << ErrorKind::Server << slow;
    QTest::newRow("bad reply") << ErrorKind::BadReply << slow;
    QTest::newRow("offline") << ErrorKind::Offline << slow;
    QTest::newRow("gone") << ErrorKind::Gone << QList<qint64> {25, 125, 625, 3125, 15625, 86400, 86400};
}

void CadenceTest::afterFailure()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QList<qint64>, steps);

    QList<qint64> actual;
    for (int failures = 1; failures <= steps.size(); ++failures)
        actual.append(seconds(stepAfterFailure(kind, failures)));

    QCOMPARE(actual, steps);
    QCOMPARE(seconds(stepAfterFailure(kind, 0)), steps.front());
    QCOMPARE(seconds(stepAfterFailure(kind, 1'000'000)), steps.back());
}

void CadenceTest::steps_data()
{
    QTest::addColumn<PollState>("state");
    QTest::addColumn<qint64>("step"); // minutes
    QTest::newRow("first answer: of unknown age") << PollState {.now = kNow} << qint64(5);
    QTest::newRow("first answer: two hours old") << first(2h) << qint64(5);
    QTest::newRow("first answer: two days old") << first(48h) << qint64(14);
    QTest::newRow("first answer: a week old") << first(7 * 24h) << qint64(50);
    QTest::newRow("first answer: two months old") << first(60 * 24h) << qint64(432);
    QTest::newRow("first answer: three months old") << first(90 * 24h) << qint64(647);
    QTest::newRow("first answer: ten years old") << first(3650 * 24h) << qint64(1440);
    QTest::newRow("scheduled for later") << first(-5h) << qint64(5);
    QTest::newRow("hot: 6 % an hour") << seen(20h, 5min, 0.005) << qint64(5);
    QTest::newRow("cools down: 1 % an hour") << seen(72h, 15min, 0.0025) << qint64(30);
    QTest::newRow("twice as long at most") << seen(72h, 15min, 0.0) << qint64(30);
    QTest::newRow("still, two days old at most") << seen(40h, 15min, 0.0) << qint64(15);
    QTest::newRow("still, in the first week") << seen(5 * 24h, 1h, 0.0) << qint64(60);
    QTest::newRow("still, in the first month") << seen(20 * 24h, 2h, 0.0) << qint64(120);
    QTest::newRow("still, in three months") << seen(60 * 24h, 8h, 0.0) << qint64(480);
    QTest::newRow("still, older: daily") << seen(100 * 24h, 24h, 0.0) << qint64(1440);
    QTest::newRow("speeds up at once") << seen(20 * 24h, 2h, 0.02) << qint64(30);
    QTest::newRow("slows down by halves") << seen(20 * 24h, 2h, 0.0, 0.005) << qint64(120);
    QTest::newRow("a surprise: a quarter at most") << seen(100 * 24h, 24h, 0.03) << qint64(240);
}

void CadenceTest::steps()
{
    QFETCH(PollState, state);
    QFETCH(qint64, step);
    const PollPlan plan = planPoll(state);
    QCOMPARE(minutes(plan.memory.step), step);
    QCOMPARE(minutes(plan.next - kNow), step);
}

void CadenceTest::waitsForTheNetwork_data()
{
    QTest::addColumn<Millis>("age");
    QTest::addColumn<Millis>("nextUpdate");
    QTest::addColumn<qint64>("inSeconds");
    QTest::newRow("later than the step") << Millis(1h) << Millis(11min) << qint64(660);
    QTest::newRow("earlier: the step wins") << Millis(7 * 24h) << Millis(6min) << qint64(3024);
    QTest::newRow("in the past") << Millis(1h) << Millis(-1h) << qint64(300);
    QTest::newRow("next year: a wrong clock") << Millis(1h) << Millis(24h * 365) << qint64(300);
}

void CadenceTest::waitsForTheNetwork()
{
    QFETCH(Millis, age);
    QFETCH(Millis, nextUpdate);
    PollState state = first(age);
    state.nextUpdate = kNow + nextUpdate;
    QTEST(seconds(planPoll(state).next - kNow), "inSeconds");
}

void CadenceTest::failuresKeepWhatIsKnown()
{
    PollState state = seen(10 * 24h, 1h, 0.0, 0.003);
    state.failed = ErrorKind::Server;
    state.failuresInARow = 2;

    const PollPlan failed = planPoll(state);
    QCOMPARE(seconds(failed.next - kNow), 900);
    QCOMPARE(failed.memory, state.memory);

    state.failed = ErrorKind::NoDataYet; // no failure: it is asked as if it lay still
    const PollPlan silent = planPoll(state);
    QCOMPARE(minutes(silent.next - kNow), 120);
    QCOMPARE(silent.memory.seenAt, state.memory.seenAt);
}

void CadenceTest::aStillVideoIsAskedHalfAsOften()
{
    PollState state = seen(100 * 24h, 5min, 0.0);
    QList<qint64> waits;
    for (int i = 0; i < 11; ++i) {
        const PollPlan plan = planPoll(state);
        waits.append(minutes(plan.next - state.now));
        state = {.now = plan.next, .postedAt = state.postedAt, .moved = 0.0, .memory = plan.memory};
    }
    QCOMPARE(waits, (QList<qint64> {10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440}));
}

void CadenceTest::aBurstBringsASlowOneBack()
{
    // A day's silence, then 50 % an hour.
    PollState state = seen(100 * 24h, 24h, 0.5);
    PollPlan plan = planPoll(state);
    QVERIFY(plan.next - kNow <= 15min);
    state = {.now = kNow + 15min, .postedAt = state.postedAt, .moved = 0.1, .memory = plan.memory};
    plan = planPoll(state);
    QCOMPARE(plan.next - state.now, Millis(5min));
}

void CadenceTest::theSameAnswerTwiceSaysNothing()
{
    PollState state = seen(20 * 24h, 2h, 0.0, 0.002);
    state.lastUpdated = state.memory.seenAt; // "sync now" met the server's cache
    QCOMPARE(planPoll(state).memory, state.memory);

    state.lastUpdated.reset();
    state.memory.seenAt = kNow - 10s;
    QCOMPARE(planPoll(state).memory, state.memory);
}

void CadenceTest::aClockThatWasSetBackSaysNothing()
{
    PollState state = seen(20 * 24h, 2h, 0.02, 0.002);
    state.memory.seenAt = kNow + 24h;
    const PollPlan plan = planPoll(state);
    QCOMPARE(plan.memory.step, Millis(2h));
    QCOMPARE(plan.memory.seenAt, std::optional(kNow)); // from here on it counts again
    QCOMPARE(plan.next, kNow + 2h);

    state.memory.step = 24h; // planned when it was a year old
    QCOMPARE(planPoll(state).memory.step, Millis(2h));

    state = seen(20 * 24h, 2h, 0.0);
    state.lastUpdated = kNow + 24h; // the server's clock
    QCOMPARE(planPoll(state).memory.seenAt, std::optional(kNow));
}

void CadenceTest::wakesAtTheNextSlotAndNotTheOneAfter()
{
    PollState state = first(1h);
    state.now = kNow + 40s; // the answer took its time
    QCOMPARE(planPoll(state).next, kNow + 5min);
}

void CadenceTest::neverStopsAndNeverRushes()
{
    for (int hours = -48; hours < 24 * 400; hours += 37) {
        for (int ahead = -48; ahead < 24 * 30; ahead += 11) {
            for (const double moved : {0.0, 0.0001, 0.01, 1.0, 1e9}) {
                for (const Millis step : {Millis(0), Millis(5min), Millis(2h), Millis(24h)}) {
                    PollState state = seen(std::chrono::hours(hours), step, moved);
                    state.nextUpdate = kNow + std::chrono::hours(ahead);
                    const PollPlan plan = planPoll(state);
                    QVERIFY(plan.next - kNow >= kMonitorInterval && plan.next - kNow <= kSlowestStep);
                    QVERIFY(plan.memory.step >= kMonitorInterval && plan.memory.step <= kSlowestStep);
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(CadenceTest)
#include "tst_cadence.moc"
