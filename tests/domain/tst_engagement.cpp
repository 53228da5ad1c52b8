// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/engagement.h"

#include <QTest>

#include <limits>

using namespace viewtide::domain;

namespace {

using Count = std::optional<qint64>;

QString text(const std::optional<PartialSum> &sum)
{
    return sum ? QStringLiteral("%1 (%2 of %3)").arg(sum->value).arg(sum->known).arg(sum->parts)
               : QStringLiteral("-");
}

} // namespace

class EngagementTest : public QObject
{
    Q_OBJECT

private slots:
    void video_data();
    void video();
    void sumsBeyond64Bits();
    void group_data();
    void group();
    void costPerThousand();
};

void EngagementTest::video_data()
{
    QTest::addColumn<VideoCounts>("counts");
    QTest::addColumn<QString>("engagement");
    QTest::addColumn<std::optional<double>>("rate");
    using Rate = std::optional<double>;
    QTest::newRow("nothing known") << VideoCounts {} << "-" << Rate();
    QTest::newRow("only views") << VideoCounts {.views = 100} << "-" << Rate();
    QTest::newRow("all") << VideoCounts {100, 1, 2, 3, 4} << "10 (4 of 4)" << Rate(10.0);
    QTest::newRow("saves unknown") << VideoCounts {100, 1, 2, 3, {}} << "6 (3 of 4)" << Rate(6.0);
    QTest::newRow("zero is known") << VideoCounts {100, 0, 0, 0, 0} << "0 (4 of 4)" << Rate(0.0);
    QTest::newRow("no views: no rate") << VideoCounts {{}, 1, 2, 3, 4} << "10 (4 of 4)" << Rate();
    QTest::newRow("0 views: no rate") << VideoCounts {0, 1, 2, 3, 4} << "10 (4 of 4)" << Rate();
    QTest::newRow("beyond 32 bits") << VideoCounts {5'000'000'000, 4'000'000'000, 1, 0, 0}
                                    << "4000000001 (4 of 4)" << Rate(4000000001.0 / 5e9 * 100);
}

/// A sum that does not fit is not known.
void EngagementTest::sumsBeyond64Bits()
{
    constexpr qint64 kLargest = std::numeric_limits<qint64>::max();
    QVERIFY(!sumOfKnown({kLargest, 1}));
    QVERIFY(!sumOfKnown({kLargest, 1, -5})); // nor does it come back
    QCOMPARE(sumOfKnown({kLargest, 0})->value, kLargest);
    QVERIFY(!groupEngagementRate({{.views = kLargest, .likes = 1}, {.views = 1, .likes = 1}}).percent);
    QVERIFY(!groupEngagementRate({{.views = 9, .likes = kLargest}, {.views = 9, .likes = 1}}).percent);
}

void EngagementTest::video()
{
    QFETCH(VideoCounts, counts);
    QFETCH(QString, engagement);
    QFETCH(std::optional<double>, rate);

    QCOMPARE(text(videoEngagement(counts)), engagement);
    const auto actual = videoEngagementRate(counts);
    QCOMPARE(actual.has_value(), rate.has_value());
    if (rate)
        QCOMPARE(*actual, *rate);
}

void EngagementTest::group_data()
{
    QTest::addColumn<QList<VideoCounts>>("items");
    QTest::addColumn<QString>("expected"); // percent, median, counted of total
    QTest::newRow("none") << QList<VideoCounts> {} << "- - 0 of 0";
    QTest::newRow("ratio of sums, not mean of ratios")
        << QList<VideoCounts> {{.views = 100, .likes = 50}, {.views = 900, .likes = 50}}
        << "10 27.7778 2 of 2";
    QTest::newRow("items with a gap are left out on both sides")
        << QList<VideoCounts> {{.views = 100, .likes = 10}, {.views = 1000}, {.likes = 1000}}
        << "10 10 1 of 3";
    QTest::newRow("0 views in all") << QList<VideoCounts> {{.views = 0, .likes = 1}} << "- - 1 of 1";
}

void EngagementTest::group()
{
    QFETCH(QList<VideoCounts>, items);
    QFETCH(QString, expected);

    const GroupRate rate = groupEngagementRate(items);

    const QString percent = rate.percent ? QString::number(*rate.percent) : QStringLiteral("-");
    const QString median = rate.medianPercent ? QString::number(*rate.medianPercent) : QStringLiteral("-");
    QCOMPARE(QStringLiteral("%1 %2 %3 of %4").arg(percent, median).arg(rate.counted).arg(rate.total),
             expected);
}

void EngagementTest::costPerThousand()
{
    QCOMPARE(cpm(50.0, Count(10'000)), std::optional(5.0));
    QCOMPARE(cpm(0.0, Count(10'000)), std::optional(0.0));
    QCOMPARE(cpm(std::nullopt, Count(10'000)), std::optional<double>());
    QCOMPARE(cpm(50.0, Count(0)), std::optional<double>());
    QCOMPARE(cpm(50.0, Count()), std::optional<double>());
}

QTEST_GUILESS_MAIN(EngagementTest)
#include "tst_engagement.moc"
