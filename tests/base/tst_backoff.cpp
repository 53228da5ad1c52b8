// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"

#include <QTest>

using namespace viewtide;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private slots:
    void ceiling_data();
    void ceiling();
    void delayIsTheJitterOfTheCeiling();
    void systemJitterStaysInside();
};

void BackoffTest::ceiling_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("none yet") << 0 << qint64(1000);
    QTest::newRow("first") << 1 << qint64(1000);
    QTest::newRow("second") << 2 << qint64(2000);
    QTest::newRow("fifth") << 5 << qint64(16000);
    QTest::newRow("capped") << 6 << qint64(30000);
    QTest::newRow("far beyond what a double holds") << 100000 << qint64(30000);
}

void BackoffTest::ceiling()
{
    QFETCH(int, attempt);
    QFETCH(qint64, ms);
    const Backoff backoff {.first = 1s, .factor = 2, .cap = 30s};
    QCOMPARE(qint64(backoff.ceiling(attempt).count()), ms);
}

void BackoffTest::delayIsTheJitterOfTheCeiling()
{
    const Backoff backoff {.first = 1s, .factor = 2, .cap = 30s};

    QCOMPARE(qint64(backoff.delay(3, [] { return 0.0; }).count()), qint64(0));
    QCOMPARE(qint64(backoff.delay(3, [] { return 0.5; }).count()), qint64(2000));
    QVERIFY(backoff.delay(3, [] { return 0.999999; }) < 4s);
}

void BackoffTest::systemJitterStaysInside()
{
    const Jitter jitter = systemJitter();
    double lowest = 1;
    double highest = 0;
    for (int i = 0; i < 10000; ++i) {
        const double number = jitter();
        lowest = std::min(lowest, number);
        highest = std::max(highest, number);
    }
    QVERIFY(lowest >= 0 && lowest < 0.05);
    QVERIFY(highest < 1 && highest > 0.95);
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
