// SPDX-License-Identifier: GPL-3.0-or-later
// Which differences between two snapshots of a campaign are views won.
#include "models/campaigngaincolumns.h"
#include "report/summarylines.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::models;

namespace {

constexpr Date kDay = Date(std::chrono::days(20000));
const domain::CampaignId kCampaign {1};

Date after(int days)
{
    return kDay + std::chrono::days(days);
}

store::CampaignDayRow snapshot(int day, int posts, qint64 views)
{
    return {.campaign = kCampaign, .date = after(day), .posts = posts, .views = views};
}

store::VideoRow posted(int day, domain::CampaignId campaign = kCampaign)
{
    return {.campaign = campaign, .postedAt = Timestamp(after(day)) + std::chrono::hours(23)};
}

store::VideoRow assumed(int day)
{
    store::VideoRow video = posted(day);
    video.postedAssumed = true;
    return video;
}

} // namespace

class TestCampaignGain final : public QObject
{
    Q_OBJECT

private slots:
    void won_data();
    void won();
    void firstDayAndGapAreUnknown();
    void wonInARange_data();
    void wonInARange();
    void againstTheComparedRange();
    void severalTogether();
};

void TestCampaignGain::severalTogether()
{
    const WonViews nothing {.unknown = 1};
    const WonViews some {.sum = 40, .parts = {{.campaign = kCampaign, .views = 40}}};
    QCOMPARE(wonTogether({}), WonViews());
    QCOMPARE(wonTogether({nothing, nothing}).sum, std::nullopt);
    QVERIFY(wonTogether({nothing}).isPartial());
    QCOMPARE(wonTogether({some, {.sum = -50}}), WonViews {.sum = -10});
    QCOMPARE(wonTogether({some, nothing, {.sum = 2, .begun = 3}}),
             (WonViews {.sum = 42, .begun = 3, .unknown = 1}));
}

void TestCampaignGain::won_data()
{
    QTest::addColumn<int>("postsBefore");
    QTest::addColumn<int>("posts");
    QTest::addColumn<int>("days");
    QTest::addColumn<QList<store::VideoRow>>("videos");
    QTest::addColumn<bool>("isKnown");

    using Videos = QList<store::VideoRow>;
    QTest::newRow("same posts") << 2 << 2 << 1 << Videos {} << true;
    QTest::newRow("posted that day") << 2 << 3 << 1 << Videos {posted(1)} << true;
    QTest::newRow("posted, not tracked yet") << 2 << 2 << 1 << Videos {posted(1)} << true;
    QTest::newRow("posted over a gap") << 2 << 4 << 3 << Videos {posted(1), posted(3)} << true;
    QTest::newRow("assigned later") << 2 << 3 << 1 << Videos {posted(-9)} << false;
    QTest::newRow("posted the day before") << 2 << 3 << 1 << Videos {posted(0)} << false;
    QTest::newRow("one of two posted") << 2 << 4 << 1 << Videos {posted(-9), posted(1)} << false;
    QTest::newRow("posted elsewhere") << 2 << 3 << 1 << Videos {posted(1, domain::CampaignId(2))} << false;
    QTest::newRow("nobody told when it was posted") << 2 << 3 << 1 << Videos {assumed(1)} << false;
    QTest::newRow("taken away") << 3 << 2 << 1 << Videos {} << false;
}

void TestCampaignGain::won()
{
    QFETCH(const int, postsBefore);
    QFETCH(const int, posts);
    QFETCH(const int, days);
    QFETCH(const QList<store::VideoRow>, videos);
    QFETCH(const bool, isKnown);

    const std::optional<qint64> won = viewsWon(snapshot(0, postsBefore, 100), snapshot(days, posts, 130),
                                               postedDays(report::postedCounts(videos)));

    QCOMPARE(won, isKnown ? std::optional(qint64(30)) : std::nullopt);
}

void TestCampaignGain::firstDayAndGapAreUnknown()
{
    const QList<CampaignDay> days = withDifferences(
        {snapshot(0, 1, 10), snapshot(1, 1, 15), snapshot(3, 1, 30), snapshot(4, 2, 9000)}, {});

    QList<std::optional<qint64>> won;
    for (const CampaignDay &day : days)
        won.prepend(day.viewsWon);
    QCOMPARE(won, (QList<std::optional<qint64>> {std::nullopt, 5, std::nullopt, std::nullopt}));
}

void TestCampaignGain::wonInARange_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<std::optional<qint64>>("sum");
    QTest::addColumn<int>("begun");
    QTest::addColumn<int>("unknown");

    using Sum = std::optional<qint64>;
    QTest::newRow("from the day before on") << 1 << 2 << Sum(50) << 0 << 0;
    QTest::newRow("begins with tracking") << 0 << 2 << Sum(50) << 1 << 0;
    QTest::newRow("begins before tracking") << -9 << 1 << Sum(30) << 1 << 0;
    QTest::newRow("over a gap") << 2 << 5 << Sum(70) << 0 << 0;
    QTest::newRow("a video joins") << 5 << 7 << Sum(7) << 1 << 1;
    QTest::newRow("only the day of it") << 6 << 6 << Sum() << 0 << 1;
    QTest::newRow("no snapshot") << 3 << 4 << Sum() << 0 << 0;
    QTest::newRow("after the last") << 8 << 12 << Sum() << 0 << 0;
}

void TestCampaignGain::wonInARange()
{
    QFETCH(const int, first);
    QFETCH(const int, last);
    const QList<store::CampaignDayRow> rows {snapshot(0, 1, 100), snapshot(1, 1, 130), snapshot(2, 1, 150),
                                             snapshot(5, 1, 200), snapshot(6, 2, 900), snapshot(7, 2, 907)};

    const WonViews won = viewsWonIn(rows, {}, {after(first), after(last)});

    QTEST(won.sum, "sum");
    QTEST(won.begun, "begun");
    QTEST(won.unknown, "unknown");
    QCOMPARE(won.curve.size(), last - first + 1);
    QCOMPARE(won.isPartial(), won.begun + won.unknown > 0);
}

void TestCampaignGain::againstTheComparedRange()
{
    const QList<store::CampaignDayRow> rows {snapshot(0, 1, 100), snapshot(1, 1, 130), snapshot(2, 1, 150),
                                             snapshot(3, 1, 250), snapshot(4, 1, 260)};
    ShownRange shown {.range = {after(3), after(4)}, .compared = DateRange {after(1), after(2)}};

    CampaignGain gain = campaignGain(rows, {}, shown);

    QCOMPARE(gain.won.sum, std::optional(qint64(110)));
    QCOMPARE(gain.delta.kind, domain::Delta::Kind::Change);
    QCOMPARE(gain.delta.change, 110.0 - 50);
    QCOMPARE(gain.delta.percent, std::optional(60.0 / 50 * 100));

    shown.compared = DateRange {after(-1), after(2)}; // begins before tracking
    gain = campaignGain(rows, {}, shown);

    QCOMPARE(gain.delta, domain::Delta());
}

QTEST_GUILESS_MAIN(TestCampaignGain)
#include "tst_campaigngain.moc"
