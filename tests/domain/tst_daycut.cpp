// SPDX-License-Identifier: GPL-3.0-or-later
// Days of a time zone, those with a change of the clocks above all: they earn what their samples say.
#include "domain/daycut.h"
#include "domain/series.h"

#include <QTest>
#include <QTimeZone>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;

namespace {

void addZoneRows()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<int>("hours");
    const QByteArray newYork("America/New_York");
    const QByteArray berlin("Europe/Berlin");
    QTest::newRow("New York, forward") << newYork << "2026-03-08"
                                       << "2026-03-08T05:00:00.000Z" << 23;
    QTest::newRow("New York, back") << newYork << "2026-11-01"
                                    << "2026-11-01T04:00:00.000Z" << 25;
    QTest::newRow("Berlin, forward") << berlin << "2026-03-29"
                                     << "2026-03-28T23:00:00.000Z" << 23;
    QTest::newRow("Berlin, back") << berlin << "2026-10-25"
                                  << "2026-10-24T22:00:00.000Z" << 25;
    QTest::newRow("Berlin, usual") << berlin << "2026-06-01"
                                   << "2026-05-31T22:00:00.000Z" << 24;
    QTest::newRow("UTC") << QByteArray("UTC") << "2026-03-29"
                         << "2026-03-29T00:00:00.000Z" << 24;
    QTest::newRow("no midnight at all") << QByteArray("America/Santiago") << "2026-09-06"
                                        << "2026-09-06T04:00:00.000Z" << 23;
}

} // namespace

class DayCutTest : public QObject
{
    Q_OBJECT

private slots:
    void cutsDays_data() { addZoneRows(); }
    void cutsDays();
    void earnsWhatItsSamplesSay_data() { addZoneRows(); }
    void earnsWhatItsSamplesSay();
    void daysFollowOneAnother();
};

void DayCutTest::cutsDays()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, day);
    QFETCH(QString, begins);
    QFETCH(int, hours);
    const Date date = parseDate(day).value();

    const TimeSpan span = spanOf({date, date}, QTimeZone(zone));

    QCOMPARE(toIso(span.from), begins);
    QCOMPARE(span.length(), Millis(std::chrono::hours(hours)));
    QCOMPARE(dayIn(QTimeZone(zone), span.from), date);
    QCOMPARE(dayIn(QTimeZone(zone), span.to - 1ms), date);
    QCOMPARE(dayIn(QTimeZone(zone), span.to), date + std::chrono::days(1));
}

void DayCutTest::earnsWhatItsSamplesSay()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, day);
    QFETCH(int, hours);
    const Date date = parseDate(day).value();
    const TimeSpan span = spanOf({date, date}, QTimeZone(zone));
    QList<CountSample> samples; // ten views an hour, half past each hour, for three days
    qint64 views = 1000;
    for (Timestamp at = span.from - 24h + 30min; at < span.to + 24h; at += 1h)
        samples.append({at, std::optional(views += 10)});

    const auto result = earned(samples, span.from, span.to);

    QVERIFY(result.has_value());
    QCOMPARE(result->net(), hours * 10);
    QVERIFY(!result->partial);
}

void DayCutTest::daysFollowOneAnother()
{
    for (const char *const name :
         {"America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata"}) {
        const QTimeZone zone {QByteArray(name)};
        Date day = parseDate(u"2026-01-01").value();
        for (int i = 0; i < 730; ++i, day += std::chrono::days(1)) {
            QCOMPARE(spanOf({day, day}, zone).to, startOfDay(day + std::chrono::days(1), zone));
            QCOMPARE(dayIn(zone, startOfDay(day, zone)), day);
        }
        const DateRange year {parseDate(u"2026-01-01").value(), parseDate(u"2026-12-31").value()};
        QCOMPARE(spanOf(year, zone).length(), Millis(365 * 24h));
    }
}

QTEST_GUILESS_MAIN(DayCutTest)
#include "tst_daycut.moc"
