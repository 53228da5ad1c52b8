// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outlier.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;

namespace {

using Views = QList<qint64>;

/// Observed every five minutes around one age, so that V at it is exact.
ComparedVideo videoWith(Millis age, qint64 views, Timestamp postedAt = fromEpochMs(1'765'500'000'000))
{
    return {.postedAt = postedAt,
            .views = {{postedAt + age - 5min, std::optional(views)},
                      {postedAt + age, std::optional(views)},
                      {postedAt + age + 5min, std::optional(views + 1)}}};
}

} // namespace

class OutlierTest : public QObject
{
    Q_OBJECT

private slots:
    void ratio_data();
    void ratio();
    void robustScore();
    void oneHitDoesNotMoveTheBar();
    void scalesWithTheCounts();
    void takesTheLargestAgeThatBothHave();
};

void OutlierTest::ratio_data()
{
    QTest::addColumn<qint64>("views");
    QTest::addColumn<Views>("earlier");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing earlier") << qint64(100) << Views {} << "null";
    QTest::newRow("seven earlier") << qint64(100) << Views {1, 2, 3, 4, 5, 6, 7} << "null";
    QTest::newRow("eight earlier") << qint64(90) << Views {10, 20, 30, 40, 50, 60, 70, 80} << "2.0x of 8";
    QTest::newRow("an odd number") << qint64(120) << Views {1, 2, 3, 4, 50, 60, 70, 80, 90} << "2.4x of 9";
    QTest::newRow("in no order") << qint64(120) << Views {90, 1, 80, 2, 70, 3, 60, 4, 50} << "2.4x of 9";
    QTest::newRow("below the median") << qint64(5) << Views {10, 10, 10, 10, 10, 10, 10, 10} << "0.5x of 8";
    QTest::newRow("no views is 0 times")
        << qint64(0) << Views {10, 10, 10, 10, 10, 10, 10, 10} << "0.0x of 8";
    QTest::newRow("a median of 0") << qint64(5) << Views {0, 0, 0, 0, 0, 10, 10, 10} << "null";
}

void OutlierTest::ratio()
{
    QFETCH(qint64, views);
    QFETCH(Views, earlier);
    QFETCH(QString, expected);
    const auto outlier = outlierOf(views, earlier);
    QCOMPARE(outlier ? QStringLiteral("%1x of %2").arg(outlier->ratio, 0, 'f', 1).arg(outlier->earlier)
                     : QStringLiteral("null"),
             expected);
}

void OutlierTest::robustScore()
{
    // ln: 0, 1, 2 ... 8 times ln 10; median 4, absolute deviations 4 3 2 1 0 1 2 3 4, MAD 2 (times ln 10)
    const Views powers {1, 10, 100, 1000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000};
    const auto outlier = outlierOf(1'000'000'000'000LL, powers);
    QVERIFY(outlier && outlier->robustScore);
    QVERIFY(std::abs(*outlier->robustScore - 0.6745 * 8 / 2) < 1e-9);
    QVERIFY(!outlier->isBreakOut());
    QVERIFY(outlierOf(1'000'000'000'000'000LL, powers)->isBreakOut());

    const Views same(8, 50);
    QVERIFY(outlierOf(500, same).has_value());
    QVERIFY(!outlierOf(500, same)->robustScore); // MAD 0
    QVERIFY(!outlierOf(500, same)->isBreakOut());
    const Views withZero {0, 10, 20, 30, 40, 50, 60, 70};
    QVERIFY(!outlierOf(500, withZero)->robustScore); // ln 0
    QVERIFY(!outlierOf(0, powers)->robustScore);
}

void OutlierTest::oneHitDoesNotMoveTheBar()
{
    Views usual {90, 95, 100, 105, 110, 100, 98, 102, 97};
    const double before = *outlierOf(1000, usual)->robustScore;
    usual[0] = 50'000'000;
    const auto after = outlierOf(1000, usual);
    QVERIFY(before >= kBreakOutScore);
    QVERIFY(after->isBreakOut());
    QVERIFY(after->ratio > 9.0);
}

void OutlierTest::scalesWithTheCounts()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 1000; ++round) {
        Views earlier;
        const int count = random.bounded(8, 21);
        for (int i = 0; i < count; ++i)
            earlier.append(random.bounded(1, 100'000));
        const qint64 views = random.bounded(1, 1'000'000);
        Views thousandfold;
        for (const qint64 value : std::as_const(earlier))
            thousandfold.append(value * 1000);

        const auto small = outlierOf(views, earlier);
        const auto large = outlierOf(views * 1000, thousandfold);

        QVERIFY(std::abs(small->ratio - large->ratio) < 1e-9 * small->ratio);
        QCOMPARE(small->robustScore.has_value(), large->robustScore.has_value());
        if (small->robustScore)
            QVERIFY(std::abs(*small->robustScore - *large->robustScore) < 1e-6);
    }
}

void OutlierTest::takesTheLargestAgeThatBothHave()
{
    const QList<ComparedVideo> earlier(9, videoWith(24h, 1000));
    const auto atOneDay = outlierForAge(videoWith(24h, 2400), earlier);
    QVERIFY(atOneDay.has_value());
    QCOMPARE(atOneDay->age, Millis(24h));
    QCOMPARE(atOneDay->earlier, 9);
    QCOMPARE(atOneDay->ratio, 2.4);
    QCOMPARE(atOneDay->closeness, Closeness::Exact);

    ComparedVideo week = videoWith(24h, 2400);
    week.views += videoWith(24h * 7, 9000).views; // the earlier ones have no V@7d
    QCOMPARE(outlierForAge(week, earlier)->age, Millis(24h));
    QVERIFY(!outlierForAge(videoWith(6h, 100), earlier).has_value());
    QVERIFY(!outlierForAge(videoWith(24h, 2400), earlier.mid(0, 7)).has_value());
    QVERIFY(!outlierForAge({}, earlier).has_value());
}

QTEST_GUILESS_MAIN(OutlierTest)
#include "tst_outlier.moc"
