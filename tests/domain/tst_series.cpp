// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/series.h"

#include <QRandomGenerator>
#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;

namespace {

constexpr qint64 kNone = -1;
using Levels = QList<std::pair<int, qint64>>; ///< day of December 2025, level or kNone
using Samples = QList<std::pair<int, qint64>>; ///< second, count or kNone

std::optional<qint64> known(qint64 value)
{
    return value == kNone ? std::nullopt : std::optional(value);
}

QList<DayLevel> levelsOf(const Levels &levels)
{
    const Date start = parseDate(u"2025-11-30").value();
    QList<DayLevel> days;
    for (const auto &[day, level] : levels)
        days.append({start + std::chrono::days(day), known(level)});
    return days;
}

QList<CountSample> samplesOf(const Samples &samples)
{
    QList<CountSample> list;
    for (const auto &[second, count] : samples)
        list.append({fromEpochMs(second * 1000), known(count)});
    return list;
}

QString text(const DayGrowth &day)
{
    if (day.change)
        return QString::number(*day.change);
    if (day.changeOverGap)
        return QStringLiteral("%1 in %2").arg(*day.changeOverGap).arg(day.gapDays);
    return QStringLiteral("-");
}

} // namespace

class SeriesTest : public QObject
{
    Q_OBJECT

private slots:
    void growth_data();
    void growth();
    void net_data();
    void net();
    void earned_data();
    void earned();
    void netIsGrossMinusCorrections();
    void rangesAddUp();
};

void SeriesTest::growth_data()
{
    QTest::addColumn<Levels>("levels");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << Levels {} << "";
    QTest::newRow("one day") << Levels {{1, 100}} << "-";
    QTest::newRow("up, same, down") << Levels {{1, 100}, {2, 110}, {3, 110}, {4, 95}} << "-; 10; 0; -15";
    QTest::newRow("a missing row is a gap") << Levels {{1, 100}, {4, 220}, {5, 221}} << "-; 120 in 3; 1";
    QTest::newRow("a row without a level is a gap too")
        << Levels {{1, 100}, {2, kNone}, {3, 130}} << "-; -; 30 in 2";
    QTest::newRow("nothing known before") << Levels {{1, kNone}, {2, 100}, {3, 101}} << "-; -; 1";
    QTest::newRow("loss over a gap") << Levels {{1, 100}, {3, 90}} << "-; -10 in 2";
}

void SeriesTest::growth()
{
    QFETCH(Levels, levels);
    QFETCH(QString, expected);

    QStringList actual;
    const QList<DayGrowth> days = dailyGrowth(levelsOf(levels));
    for (const DayGrowth &day : days)
        actual.append(text(day));

    QCOMPARE(actual.join(QStringLiteral("; ")), expected);
}

void SeriesTest::net_data()
{
    QTest::addColumn<Levels>("levels");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << Levels {} << "-";
    QTest::newRow("one day") << Levels {{1, 100}} << "-";
    QTest::newRow("one known day of two") << Levels {{1, 100}, {2, kNone}} << "-";
    QTest::newRow("last minus first") << Levels {{1, 100}, {2, 150}, {7, 120}} << "20";
    QTest::newRow("a loss is negative, where MAX - MIN hides it") << Levels {{1, 100}, {2, 90}} << "-10";
    QTest::newRow("unknown ends are skipped") << Levels {{1, kNone}, {2, 10}, {5, 15}, {6, kNone}} << "5";
    QTest::newRow("no change is 0, not unknown") << Levels {{1, 10}, {2, 10}} << "0";
}

void SeriesTest::net()
{
    QFETCH(Levels, levels);
    QFETCH(QString, expected);
    const auto net = netGrowth(levelsOf(levels));
    QCOMPARE(net ? QString::number(*net) : QStringLiteral("-"), expected);
}

void SeriesTest::earned_data()
{
    QTest::addColumn<Samples>("samples");
    QTest::addColumn<QString>("expected"); // earned in [10, 20): gross - corrections
    QTest::newRow("no sample") << Samples {} << "null";
    QTest::newRow("only null") << Samples {{12, kNone}} << "null";
    QTest::newRow("all later") << Samples {{20, 5}, {30, 9}} << "null";
    QTest::newRow("anchor before the range") << Samples {{5, 100}, {12, 130}, {18, 150}} << "50 - 0";
    QTest::newRow("anchor is the last one before") << Samples {{1, 10}, {5, 100}, {12, 130}} << "30 - 0";
    QTest::newRow("nothing new in the range") << Samples {{1, 10}, {5, 100}, {25, 300}} << "0 - 0";
    QTest::newRow("range begins before the first sample: never credited")
        << Samples {{12, 130}, {18, 150}} << "20 - 0 partial";
    QTest::newRow("one sample in the range") << Samples {{12, 130}} << "0 - 0 partial";
    QTest::newRow("a recount is a correction")
        << Samples {{5, 100}, {12, 90}, {14, 120}, {18, 115}} << "30 - 15";
    QTest::newRow("null between two values") << Samples {{5, 100}, {12, kNone}, {14, 120}} << "20 - 0";
    QTest::newRow("the end is outside") << Samples {{5, 100}, {20, 500}} << "0 - 0";
    QTest::newRow("the beginning is inside") << Samples {{5, 100}, {10, 110}} << "10 - 0";
}

void SeriesTest::earned()
{
    QFETCH(Samples, samples);
    QFETCH(QString, expected);

    const auto result = domain::earned(samplesOf(samples), fromEpochMs(10'000), fromEpochMs(20'000));

    QString actual = QStringLiteral("null");
    if (result) {
        actual = QStringLiteral("%1 - %2").arg(result->gross).arg(result->corrections);
        if (result->partial)
            actual += QStringLiteral(" partial");
    }
    QCOMPARE(actual, expected);
}

void SeriesTest::netIsGrossMinusCorrections()
{
    QRandomGenerator random(20251212);
    for (int series = 0; series < 1000; ++series) {
        QList<CountSample> samples;
        QList<qint64> values;
        qint64 count = random.bounded(1'000'000);
        for (int i = 0; i < 60; ++i) {
            count = std::max<qint64>(0, count + random.bounded(-300, 1000));
            const bool isKnown = random.bounded(5) != 0;
            samples.append({fromEpochMs(i * 1000), isKnown ? std::optional(count) : std::nullopt});
            if (isKnown)
                values.append(count);
        }

        const auto result = domain::earned(samples, fromEpochMs(0), fromEpochMs(60'000));

        QVERIFY(result.has_value());
        QVERIFY(result->gross >= 0 && result->corrections >= 0);
        QCOMPARE(result->net(), values.back() - values.front());
    }
}

void SeriesTest::rangesAddUp()
{
    QRandomGenerator random(7);
    for (int series = 0; series < 1000; ++series) {
        QList<CountSample> samples;
        for (int i = 0; i < 40; ++i)
            samples.append({fromEpochMs(i * 1000), std::optional<qint64>(random.bounded(1000))});
        const Timestamp middle = fromEpochMs(1 + random.bounded(39'000));

        const auto all = domain::earned(samples, fromEpochMs(0), fromEpochMs(40'000));
        const auto first = domain::earned(samples, fromEpochMs(0), middle);
        const auto second = domain::earned(samples, middle, fromEpochMs(40'000));

        QCOMPARE(first->gross + second->gross, all->gross);
        QCOMPARE(first->corrections + second->corrections, all->corrections);
    }
}

QTEST_GUILESS_MAIN(SeriesTest)
#include "tst_series.moc"
