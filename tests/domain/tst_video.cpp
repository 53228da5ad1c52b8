// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/video.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;

namespace {

/// The counts of which the bits are set; the others unknown.
VideoCounts countsOf(int mask)
{
    return VideoCounts {11, 22, 33, 44, 55}.masked(mask);
}

} // namespace

class VideoTest : public QObject
{
    Q_OBJECT

private slots:
    void masksGoRoundTrip();
    void aStoredZeroIsUnknownWithoutItsBit();
    void aMissingCountNeverErasesAKnownOne();
    void countsFromMetrics();
    void ref_data();
    void ref();
};

void VideoTest::masksGoRoundTrip()
{
    for (int mask = 0; mask < 32; ++mask) {
        const VideoCounts counts = countsOf(mask);
        QCOMPARE(counts.mask(), mask);
        QCOMPARE(counts.isEmpty(), mask == 0);
        QCOMPARE(counts.views.has_value(), (mask & 1) != 0);
        QCOMPARE(counts.saves.has_value(), (mask & 16) != 0);
    }
}

void VideoTest::aStoredZeroIsUnknownWithoutItsBit()
{
    const VideoCounts stored {0, 0, 0, 0, 0};

    QCOMPARE(stored.masked(0), VideoCounts {});
    QCOMPARE(stored.masked(1).views, std::optional<qint64>(0));
    QCOMPARE(stored.masked(31), stored);
}

void VideoTest::aMissingCountNeverErasesAKnownOne()
{
    const VideoCounts known {1, 2, 3, 4, 5};
    for (int mask = 0; mask < 32; ++mask) {
        const VideoCounts now = countsOf(mask);
        const VideoCounts merged = now.over(known);
        QCOMPARE(merged.mask(), 31);
        QCOMPARE(merged.views, now.views ? now.views : known.views);
        QCOMPARE(merged.saves, now.saves ? now.saves : known.saves);
    }
    QCOMPARE(VideoCounts {.likes = 0}.over(known).likes, std::optional<qint64>(0)); // a reported 0 counts
    QVERIFY(VideoCounts {}.over({}).isEmpty());
}

void VideoTest::countsFromMetrics()
{
    catalogue::MetricValues values;
    values.insert(catalogue::metricFromKey(u"views").value(), qint64(7));
    values.insert(catalogue::metricFromKey(u"saves").value(), qint64(0));
    values.insert(catalogue::metricFromKey(u"likes").value(), kMostCount + 1); // is no count
    values.insert(catalogue::metricFromKey(u"watch_time").value(), 2.5);

    const VideoCounts expected {.views = 7, .saves = 0};
    QCOMPARE(countsFrom(values), expected);
}

void VideoTest::ref_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRef");
    QTest::newRow("api") << "api:17" << true;
    QTest::newRow("manual") << "manual:9223372036854775807" << true;
    QTest::newRow("row 0") << "api:0" << false;
    QTest::newRow("negative") << "api:-1" << false;
    QTest::newRow("beyond 64 bits") << "api:9223372036854775808" << false;
    QTest::newRow("unknown source") << "other:1" << false;
    QTest::newRow("no row") << "api:" << false;
    QTest::newRow("no colon") << "api17" << false;
    QTest::newRow("more") << "api:17;" << false;
    QTest::newRow("empty") << "" << false;
}

void VideoTest::ref()
{
    QFETCH(QString, text);
    QFETCH(bool, isRef);

    const auto parsed = VideoRef::fromText(text);

    QCOMPARE(parsed.has_value(), isRef);
    if (parsed)
        QCOMPARE(parsed->text(), text);
}

QTEST_GUILESS_MAIN(VideoTest)
#include "tst_video.moc"
