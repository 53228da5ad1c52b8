// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cadence.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(viewtide::domain::PollState)

namespace {

const Timestamp kNow = fromEpochMs(1765537200000);

qint64 seconds(Millis span)
{
    return std::chrono::floor<std::chrono::seconds>(span).count();
}

} // namespace

class CadenceTest : public QObject
{
    Q_OBJECT

private slots:
    void byAge_data();
    void byAge();
    void afterFailure_data();
    void afterFailure();
    void next_data();
    void next();
    void neverStopsAndNeverRushes();
};

void CadenceTest::byAge_data()
{
    QTest::addColumn<qint64>("ageHours");
    QTest::addColumn<qint64>("stepMinutes");
    QTest::newRow("scheduled for later") << qint64(-5) << qint64(5);
    QTest::newRow("new") << qint64(0) << qint64(5);
    QTest::newRow("last hour of two days") << qint64(47) << qint64(5);
    QTest::newRow("two days") << qint64(48) << qint64(30);
    QTest::newRow("last hour of the week") << qint64(7 * 24 - 1) << qint64(30);
    QTest::newRow("a week") << qint64(7 * 24) << qint64(120);
    QTest::newRow("last hour of the month") << qint64(30 * 24 - 1) << qint64(120);
    QTest::newRow("a month") << qint64(30 * 24) << qint64(720);
    QTest::newRow("ten years") << qint64(3650 * 24) << qint64(720);
}

void CadenceTest::byAge()
{
    QFETCH(qint64, ageHours);
    QFETCH(qint64, stepMinutes);
    QCOMPARE(seconds(stepForAge(std::chrono::hours(ageHours))), stepMinutes * 60);
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

void CadenceTest::next_data()
{
    QTest::addColumn<PollState>("state");
    QTest::addColumn<qint64>("inSeconds");
    QTest::newRow("unknown age counts as new") << PollState {.now = kNow} << qint64(300);
    QTest::newRow("by age") << PollState {.now = kNow, .postedAt = kNow - 72h} << qint64(1800);
    QTest::newRow("nextUpdate later than the age says")
        << PollState {.now = kNow, .postedAt = kNow - 1h, .nextUpdate = kNow + 50min} << qint64(3000);
    QTest::newRow("nextUpdate earlier: the age wins")
        << PollState {.now = kNow, .postedAt = kNow - 72h, .nextUpdate = kNow + 6min} << qint64(1800);
    QTest::newRow("nextUpdate in the past")
        << PollState {.now = kNow, .postedAt = kNow - 1h, .nextUpdate = kNow - 1h} << qint64(300);
    QTest::newRow("nextUpdate next year: a wrong clock")
        << PollState {.now = kNow, .postedAt = kNow - 1h, .nextUpdate = kNow + 24h * 365} << qint64(43200);
    QTest::newRow("failure") << PollState {.now = kNow,
                                           .postedAt = kNow - 1h,
                                           .failed = ErrorKind::Server,
                                           .failuresInARow = 2}
                             << qint64(900);
    QTest::newRow("no data yet is no failure")
        << PollState {.now = kNow, .postedAt = kNow - 1h, .failed = ErrorKind::NoDataYet, .failuresInARow = 4}
        << qint64(300);
}

void CadenceTest::next()
{
    QFETCH(PollState, state);
    QFETCH(qint64, inSeconds);
    QCOMPARE(seconds(nextPoll(state) - state.now), inSeconds);
}

void CadenceTest::neverStopsAndNeverRushes()
{
    for (int hours = -48; hours < 24 * 400; hours += 7) {
        for (int ahead = -48; ahead < 24 * 30; ahead += 11) {
            const PollState state {.now = kNow,
                                   .postedAt = kNow - std::chrono::hours(hours),
                                   .nextUpdate = kNow + std::chrono::hours(ahead)};
            const Millis wait = nextPoll(state) - kNow;
            QVERIFY(wait >= kMonitorInterval && wait <= 12h);
        }
    }
}

QTEST_GUILESS_MAIN(CadenceTest)
#include "tst_cadence.moc"
