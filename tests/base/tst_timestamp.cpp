// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/calendarday.h"
#include "base/clock.h"

#include <QTest>

#include <ctime>

using namespace viewtide;
using namespace std::chrono_literals;

/// Days, weeks and instants are UTC whatever the machine's zone: every row runs in three of them.
class TimestampTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanupTestCase();
    void isoWeek_data();
    void isoWeek();
    void date_data();
    void date();
    void timestamp_data();
    void timestamp();
    void isoText();
    void range();
    void epochBeforeZero();
    void fastClock();
};

void TimestampTest::initTestCase_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("UTC") << QByteArray("UTC");
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin");
    QTest::newRow("Auckland") << QByteArray("Pacific/Auckland");
}

void TimestampTest::init()
{
    QFETCH_GLOBAL(QByteArray, zone);
    qputenv("TZ", zone);
    tzset();
}

void TimestampTest::cleanupTestCase()
{
    qputenv("TZ", "UTC");
    tzset();
}

void TimestampTest::isoWeek_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("inside a year") << "2025-W50"
                                   << "2025-12-08..2025-12-14";
    QTest::newRow("lower case") << "2025-w50"
                                << "2025-12-08..2025-12-14";
    QTest::newRow("first week begins in the old year") << "2025-W01"
                                                       << "2024-12-30..2025-01-05";
    QTest::newRow("first week begins in the new year") << "2027-W01"
                                                       << "2027-01-04..2027-01-10";
    QTest::newRow("first week begins on 1 January") << "2024-W01"
                                                    << "2024-01-01..2024-01-07";
    QTest::newRow("last week ends in the new year") << "2026-W53"
                                                    << "2026-12-28..2027-01-03";
    QTest::newRow("a year of 53 weeks") << "2020-W53"
                                        << "2020-12-28..2021-01-03";
    QTest::newRow("a year of 52 weeks has no 53rd") << "2025-W53" << QString();
    QTest::newRow("week 0") << "2025-W00" << QString();
    QTest::newRow("week 54") << "2025-W54" << QString();
    QTest::newRow("one digit") << "2025-W5" << QString();
    QTest::newRow("no W") << "2025-50-" << QString();
    QTest::newRow("letters") << "2025-Wxx" << QString();
    QTest::newRow("empty") << "" << QString();
    QTest::newRow("a day") << "2025-W50-1" << QString();
}

void TimestampTest::isoWeek()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const auto week = parseIsoWeek(text);

    QCOMPARE(week ? toIsoDate(week->first) + QStringLiteral("..") + toIsoDate(week->last) : QString(),
             expected);
    if (!week)
        return;
    QCOMPARE(week->days(), 7);
    QCOMPARE(isoWeekOf(week->first), text.toUpper());
    QCOMPARE(isoWeekOf(week->last), text.toUpper());
}

void TimestampTest::date_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isDate");
    QTest::newRow("plain") << "2025-12-12" << true;
    QTest::newRow("leap day") << "2024-02-29" << true;
    QTest::newRow("before the epoch") << "1969-12-31" << true;
    QTest::newRow("no leap year") << "2025-02-29" << false;
    QTest::newRow("month 13") << "2025-13-01" << false;
    QTest::newRow("short") << "2025-1-1" << false;
    QTest::newRow("slashes") << "2025/12/12" << false;
    QTest::newRow("with time") << "2025-12-12T00:00" << false;
    QTest::newRow("letters") << "20xx-12-12" << false;
    QTest::newRow("empty") << "" << false;
}

void TimestampTest::date()
{
    QFETCH(QString, text);
    QFETCH(bool, isDate);

    const auto day = parseDate(text);

    QCOMPARE(day.has_value(), isDate);
    if (!day)
        return;
    QCOMPARE(toIsoDate(*day), text);
    QCOMPARE(toQDate(*day).toString(Qt::ISODate), text);
    QCOMPARE(fromQDate(toQDate(*day)), *day);
}

void TimestampTest::timestamp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("Z") << "2025-12-12T17:15:50Z"
                       << "2025-12-12T17:15:50.000Z";
    QTest::newRow("fraction") << "2025-12-12T17:15:50.784Z"
                              << "2025-12-12T17:15:50.784Z";
    QTest::newRow("offset east") << "2025-12-12T17:15:50+02:00"
                                 << "2025-12-12T15:15:50.000Z";
    QTest::newRow("offset west, over midnight") << "2025-12-31T23:30:00-01:00"
                                                << "2026-01-01T00:30:00.000Z";
    QTest::newRow("no zone is UTC") << "2025-12-12T17:15:50"
                                    << "2025-12-12T17:15:50.000Z";
    QTest::newRow("no zone, in Berlin's skipped hour") << "2025-03-30T02:30:00"
                                                       << "2025-03-30T02:30:00.000Z";
    QTest::newRow("no zone, in Berlin's double hour") << "2025-10-26T02:30:00"
                                                      << "2025-10-26T02:30:00.000Z";
    QTest::newRow("no zone, fraction") << "2025-12-12T17:15:50.5"
                                       << "2025-12-12T17:15:50.500Z";
    QTest::newRow("before the epoch") << "1969-12-31T23:59:59.999Z"
                                      << "1969-12-31T23:59:59.999Z";
    QTest::newRow("words") << "yesterday" << QString();
    QTest::newRow("number") << "1765559750" << QString();
    QTest::newRow("empty") << "" << QString();
}

void TimestampTest::timestamp()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const auto time = parseTimestamp(text);

    QCOMPARE(time ? toIso(*time) : QString(), expected);
}

void TimestampTest::isoText()
{
    QCOMPARE(toIso(fromEpochMs(1765559750784)), QStringLiteral("2025-12-12T17:15:50.784Z"));
    QCOMPARE(toIsoDate(dateOf(fromEpochMs(1765559750784))), QStringLiteral("2025-12-12"));
    QCOMPARE(toEpochSeconds(fromEpochMs(1765559750784)), qint64(1765559750));
}

void TimestampTest::range()
{
    const Date today = *parseDate(u"2025-03-02");

    const DateRange week = DateRange::lastDays(today, 7);

    QCOMPARE(toIsoDate(week.first), QStringLiteral("2025-02-24"));
    QCOMPARE(week.days(), 7);
    QVERIFY(week.contains(week.first) && week.contains(week.last));
    QVERIFY(!week.contains(week.last + std::chrono::days(1)));
    QCOMPARE(toIsoDate(week.previous().first), QStringLiteral("2025-02-17"));
    QCOMPARE(toIsoDate(week.previous().last), QStringLiteral("2025-02-23"));
}

void TimestampTest::epochBeforeZero()
{
    // floor, not truncation: -1 ms is the second and the day before
    QCOMPARE(toEpochSeconds(fromEpochMs(-1)), qint64(-1));
    QCOMPARE(toIsoDate(dateOf(fromEpochMs(-1))), QStringLiteral("1969-12-31"));
}

void TimestampTest::fastClock()
{
    const Timestamp start = fromEpochMs(1765559750784);

    const FastClock clock(start, 1000.0);

    QVERIFY(clock.now() >= start);
    QCOMPARE(clock.wallSpan(Millis(5min)).count(), Millis(300).count());
    QCOMPARE(SystemClock().wallSpan(Millis(5min)).count(), Millis(5min).count());
}

QTEST_GUILESS_MAIN(TimestampTest)
#include "tst_timestamp.moc"
