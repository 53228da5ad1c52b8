// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for people: unknown is a dash, signs and arrows say the same, grouping is the locale's.
#include "models/format.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace viewtide;
using namespace viewtide::models;
using namespace std::chrono_literals;

class TestFormat final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void counts_data();
    void counts();
    void shortCounts_data();
    void shortCounts();
    void marksOfAnAxisHaveOneUnit_data();
    void marksOfAnAxisHaveOneUnit();
    void deltas_data();
    void deltas();
    void unknownIsADash();
    void groupsAsTheLocale();
    void ages_data();
    void ages();
    void outsideText_data();
    void outsideText();
    void tones();
};

void TestFormat::counts_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero is not unknown") << qint64(0) << "0";
    QTest::newRow("grouped") << qint64(17214) << "17,214";
    QTest::newRow("64 bits") << std::numeric_limits<qint64>::max() << "9,223,372,036,854,775,807";
}

void TestFormat::counts()
{
    QFETCH(const qint64, value);
    QTEST(format::count(value), "text");
}

void TestFormat::shortCounts_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("small is exact") << 9999.0 << "9,999";
    QTest::newRow("thousands") << 17214.0 << "17.2 k";
    QTest::newRow("hundreds of thousands") << 482100.0 << "482 k";
    QTest::newRow("millions") << 1234567.0 << "1.2 M";
    QTest::newRow("almost a hundred thousand") << 99960.0 << "100 k";
    QTest::newRow("the last thousand") << 999'499.0 << "999 k";
    QTest::newRow("rounds to a million") << 999'500.0 << "1.0 M";
    QTest::newRow("rounds to a billion") << 999'950'000.0 << "1.0 bn";
    QTest::newRow("billions") << 2.5e9 << "2.5 bn";
    QTest::newRow("negative") << -25000.0 << "\u221225.0 k";
}

void TestFormat::shortCounts()
{
    QFETCH(const double, value);
    QTEST(format::shortCount(value), "text");
}

void TestFormat::marksOfAnAxisHaveOneUnit_data()
{
    QTest::addColumn<QList<double>>("marks");
    QTest::addColumn<QString>("texts");
    using Marks = QList<double>;
    QTest::newRow("small") << Marks {0, 2500, 5000, 7500} << "0 | 2,500 | 5,000 | 7,500";
    QTest::newRow("thousands") << Marks {0, 2500, 5000, 7500, 10000} << "0 | 2.5 k | 5 k | 7.5 k | 10 k";
    QTest::newRow("up to a million") << Marks {0, 250'000, 500'000, 750'000, 1e6}
                                     << "0 | 0.25 M | 0.5 M | 0.75 M | 1 M";
    QTest::newRow("both signs") << Marks {-5000, 0, 5000, 10000} << "\u22125 k | 0 | 5 k | 10 k";
    QTest::newRow("close together") << Marks {17200, 17210, 17220} << "17,200 | 17,210 | 17,220";
    QTest::newRow("close, and large") << Marks {48'210'000, 48'211'000} << "48,210,000 | 48,211,000";
    QTest::newRow("parts") << Marks {0, 0.1, 0.2, 3 * 0.1} << "0 | 0.1 | 0.2 | 0.3";
}

/// Nobody has to tell 7,500 from 10 k.
void TestFormat::marksOfAnAxisHaveOneUnit()
{
    QFETCH(const QList<double>, marks);
    QTEST(format::axisCounts(marks).join(QStringLiteral(" | ")), "texts");
}

void TestFormat::deltas_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("up") << qint64(1312) << "\u25b2 +1,312";
    QTest::newRow("down") << qint64(-12) << "\u25bc \u221212";
    QTest::newRow("still") << qint64(0) << "\u25a0 0";
    QTest::newRow("lowest") << std::numeric_limits<qint64>::min() << "\u25bc \u22129,223,372,036,854,775,808";
}

void TestFormat::deltas()
{
    QFETCH(const qint64, value);
    QTEST(format::deltaWithArrow(value), "text");
}

void TestFormat::unknownIsADash()
{
    QCOMPARE(format::count({}), QStringLiteral("\u2013"));
    QCOMPARE(format::shortCount({}), QStringLiteral("\u2013"));
    QCOMPARE(format::deltaWithArrow({}), QStringLiteral("\u2013"));
    QCOMPARE(format::percent({}), QStringLiteral("\u2013"));
    QCOMPARE(format::money({}, QStringLiteral("EUR")), QStringLiteral("\u2013"));
    QCOMPARE(format::date({}), QStringLiteral("\u2013"));
    QCOMPARE(format::dateTime({}), QStringLiteral("\u2013"));
}

void TestFormat::groupsAsTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(format::count(17214), QStringLiteral("17.214"));
    QCOMPARE(format::percent(3.42), QStringLiteral("3,42 %"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestFormat::ages_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(20) << "just now";
    QTest::newRow("clock went back") << qint64(-300) << "just now";
    QTest::newRow("minutes") << qint64(125) << "2 min ago";
    QTest::newRow("hours") << qint64(3 * 3600 + 10) << "3 h ago";
    QTest::newRow("days") << qint64(5 * 86400) << "5 d ago";
}

void TestFormat::ages()
{
    QFETCH(const qint64, seconds);
    const Timestamp now = fromEpochMs(1'800'000'000'000);
    QTEST(format::age(now - std::chrono::seconds(seconds), now), "text");
}

void TestFormat::outsideText_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << "a < b && c > d"
                           << "a < b && c > d";
    QTest::newRow("lines") << "one\r\n\ttwo"
                           << "one two";
    QTest::newRow("direction override") << QStringLiteral("gpj.\u202eexe") << "gpj.exe";
    QTest::newRow("long") << QString(600, u'x') << QString(500, u'x') + u'\u2026';
}

void TestFormat::outsideText()
{
    QFETCH(const QString, raw);
    QTEST(format::outside(raw), "shown");
}

void TestFormat::tones()
{
    QCOMPARE(format::toneOf(1.0), Tone::Good);
    QCOMPARE(format::toneOf(-1.0), Tone::Bad);
    QCOMPARE(format::toneOf(0.0), Tone::Muted);
    QCOMPARE(format::toneOf(std::nullopt), Tone::Muted);
    QCOMPARE(format::toneOf(1.0, catalogue::Better::Smaller), Tone::Bad);
    QCOMPARE(format::toneOf(1.0, catalogue::Better::Neither), Tone::Neutral);
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
