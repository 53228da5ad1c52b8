// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/viewcurve.h"

#include <QRandomGenerator>
#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kNone = -1;
using Minutes = QList<std::pair<int, qint64>>; ///< minutes after publishing, views or kNone

constexpr Timestamp kPosted = fromEpochMs(1'765'500'000'000);

QList<CountSample> samplesOf(const Minutes &minutes)
{
    QList<CountSample> samples;
    for (const auto &[minute, views] : minutes)
        samples.append({kPosted + std::chrono::minutes(minute),
                        views == kNone ? std::nullopt : std::optional<qint64>(views)});
    return samples;
}

QString text(const CurvePoint &point)
{
    if (point.count)
        return QStringLiteral("%1%2")
            .arg(point.closeness == Closeness::About ? QStringLiteral("~") : QString())
            .arg(*point.count);
    switch (point.missing) {
    case NoValue::NotYet:
        return QStringLiteral("not yet");
    case NoValue::TrackingBeganLater:
        return QStringLiteral("later");
    case NoValue::Gap:
        return QStringLiteral("gap");
    case NoValue::PostedUnknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString text(std::optional<double> value)
{
    return value ? QString::number(*value) : QStringLiteral("-");
}

/// Some hours of irregular observations, with nulls, that never fall.
QList<CountSample> growing(QRandomGenerator &random)
{
    QList<CountSample> samples;
    qint64 views = random.bounded(1000);
    Timestamp at = kPosted + std::chrono::minutes(random.bounded(90));
    const int count = random.bounded(2, 60);
    for (int i = 0; i < count; ++i) {
        samples.append({at, random.bounded(6) == 0 ? std::nullopt : std::optional(views)});
        views += random.bounded(5000);
        at += std::chrono::minutes(random.bounded(1, 40)) + Millis(random.bounded(1000));
    }
    return samples;
}

} // namespace

class ViewCurveTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAges();
    void viewsAtAge_data();
    void viewsAtAge();
    void staysBetweenItsNeighbours();
    void isMonotoneWhereTheCountsAre();
    void velocity_data();
    void velocity();
    void acceleration();
};

void ViewCurveTest::namesAges()
{
    QStringList keys;
    for (const Millis age : kAges)
        keys.append(ageKey(age));
    QCOMPARE(keys.join(QLatin1Char(' ')), QStringLiteral("1h 6h 24h 7d 28d"));
}

void ViewCurveTest::viewsAtAge_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<Minutes>("samples");
    QTest::addColumn<QString>("expected");
    const int day = 24 * 60;
    QTest::newRow("no sample") << 1 << Minutes {} << "not yet";
    QTest::newRow("only null") << 1 << Minutes {{60, kNone}} << "not yet";
    QTest::newRow("younger") << 1 << Minutes {{30, 100}, {55, 180}} << "not yet";
    QTest::newRow("seen then") << 1 << Minutes {{10, 5}, {60, 100}, {300, 900}} << "100";
    QTest::newRow("seen then, null then") << 1 << Minutes {{59, 5}, {60, kNone}, {61, 7}} << "6";
    QTest::newRow("bracket of 10 min") << 1 << Minutes {{55, 100}, {65, 200}} << "150";
    QTest::newRow("bracket of 11 min") << 1 << Minutes {{55, 100}, {66, 211}} << "~150";
    QTest::newRow("bracket of 30 min") << 1 << Minutes {{45, 100}, {75, 160}} << "~130";
    QTest::newRow("bracket of 31 min") << 1 << Minutes {{45, 100}, {76, 160}} << "gap";
    QTest::newRow("a null does not narrow it") << 1 << Minutes {{45, 100}, {61, kNone}, {76, 160}} << "gap";
    QTest::newRow("tracking began later") << 1 << Minutes {{61, 100}, {66, 200}} << "later";
    QTest::newRow("publishing is no sample") << 1 << Minutes {{61, 100}} << "later";
    QTest::newRow("a day: 28 min is exact") << 24 << Minutes {{day - 14, 1000}, {day + 14, 2000}} << "1500";
    QTest::newRow("a day: 30 min is about") << 24 << Minutes {{day - 15, 1000}, {day + 15, 2000}} << "~1500";
    QTest::newRow("a day: 144 min is about") << 24 << Minutes {{day - 72, 10}, {day + 72, 20}} << "~15";
    QTest::newRow("a day: 145 min is a gap") << 24 << Minutes {{day - 72, 10}, {day + 73, 20}} << "gap";
    QTest::newRow("a week: 201 min is exact")
        << 7 * 24 << Minutes {{7 * day - 100, 0}, {7 * day + 101, 201}} << "100";
    QTest::newRow("a fall is read as it is") << 1 << Minutes {{55, 200}, {65, 100}} << "150";
    QTest::newRow("0 is a count") << 1 << Minutes {{55, 0}, {65, 0}} << "0";
}

void ViewCurveTest::viewsAtAge()
{
    QFETCH(int, hours);
    QFETCH(Minutes, samples);
    QFETCH(QString, expected);
    QCOMPARE(text(domain::viewsAtAge(samplesOf(samples), kPosted, std::chrono::hours(hours))), expected);
    QCOMPARE(text(domain::viewsAtAge(samplesOf(samples), std::nullopt, std::chrono::hours(hours))),
             QStringLiteral("unknown"));
}

void ViewCurveTest::staysBetweenItsNeighbours()
{
    QRandomGenerator random(20260101);
    int read = 0;
    for (int series = 0; series < 1000; ++series) {
        QList<CountSample> samples = growing(random);
        for (CountSample &sample : samples) {
            if (sample.count)
                *sample.count += random.bounded(9'000'000'000'000'000LL); // up and down, beyond 2^53
        }
        for (int i = 0; i < 20; ++i) {
            const Timestamp at = kPosted + std::chrono::seconds(random.bounded(20 * 3600));
            const CurvePoint point = countAt(samples, at, 6h);
            if (!point.count)
                continue;
            ++read;
            std::optional<qint64> before;
            std::optional<qint64> after;
            for (const CountSample &sample : std::as_const(samples)) {
                if (sample.count && sample.at <= at)
                    before = sample.count;
                if (sample.count && sample.at >= at && !after)
                    after = sample.count;
            }
            QVERIFY(before && after);
            QVERIFY(std::min(*before, *after) <= *point.count && *point.count <= std::max(*before, *after));
        }
    }
    QVERIFY(read > 3000);
}

void ViewCurveTest::isMonotoneWhereTheCountsAre()
{
    QRandomGenerator random(7);
    int compared = 0;
    for (int series = 0; series < 1000; ++series) {
        const QList<CountSample> samples = growing(random);
        std::optional<qint64> before;
        for (Millis age = 5min; age < 15h; age += 7min) {
            const CurvePoint point = domain::viewsAtAge(samples, kPosted, age);
            if (!point.count)
                continue;
            if (before) {
                QVERIFY(*before <= *point.count);
                ++compared;
            }
            before = point.count;
        }
    }
    QVERIFY(compared > 10'000);
}

void ViewCurveTest::velocity_data()
{
    QTest::addColumn<Minutes>("samples");
    QTest::addColumn<int>("nowMinute");
    QTest::addColumn<QString>("expected"); // per hour over 1, 6, 24 h; "about"
    QTest::newRow("no sample") << Minutes {} << 60 << "null";
    QTest::newRow("only null") << Minutes {{10, kNone}} << 60 << "null";
    QTest::newRow("one sample") << Minutes {{10, 100}} << 60 << "- - -";
    QTest::newRow("an hour") << Minutes {{10, 100}, {40, 300}, {70, 460}} << 75 << "360 - -";
    QTest::newRow("an hour, read between") << Minutes {{5, 100}, {15, 200}, {70, 450}} << 75 << "300 - -";
    QTest::newRow("a wide bracket says so")
        << Minutes {{0, 100}, {20, 200}, {70, 450}} << 75 << "300 - - about";
    QTest::newRow("a gap") << Minutes {{0, 100}, {31, 200}, {70, 450}} << 75 << "- - -";
    QTest::newRow("a loss is negative") << Minutes {{10, 500}, {70, 440}} << 75 << "-60 - -";
    QTest::newRow("nothing won is 0, not unknown") << Minutes {{10, 500}, {70, 500}} << 75 << "0 - -";
    QTest::newRow("written an hour ago") << Minutes {{10, 100}, {70, 460}} << 190 << "360 - -";
    QTest::newRow("seen too long ago") << Minutes {{10, 100}, {70, 460}} << 191 << "- - -";
    QTest::newRow("all three") << Minutes {{0, 0}, {1080, 1800}, {1380, 2300}, {1440, 2400}} << 1440
                               << "100 100 100";
}

void ViewCurveTest::velocity()
{
    QFETCH(Minutes, samples);
    QFETCH(int, nowMinute);
    QFETCH(QString, expected);

    const auto result = domain::velocity(samplesOf(samples), kPosted + std::chrono::minutes(nowMinute));

    QString actual = QStringLiteral("null");
    if (result) {
        actual = QStringList {text(result->lastHour), text(result->lastSixHours), text(result->lastDay)}.join(
            QLatin1Char(' '));
        if (result->about)
            actual += QStringLiteral(" about");
    }
    QCOMPARE(actual, expected);
}

void ViewCurveTest::acceleration()
{
    QCOMPARE((Velocity {.lastSixHours = 30, .lastDay = 20}).acceleration(), std::optional(1.5));
    QCOMPARE((Velocity {.lastSixHours = 30, .lastDay = 0}).acceleration(), std::nullopt);
    QCOMPARE((Velocity {.lastSixHours = std::nullopt, .lastDay = 20}).acceleration(), std::nullopt);
    QCOMPARE((Velocity {.lastSixHours = 30, .lastDay = std::nullopt}).acceleration(), std::nullopt);
}

QTEST_GUILESS_MAIN(ViewCurveTest)
#include "tst_viewcurve.moc"
