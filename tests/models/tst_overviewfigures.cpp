// SPDX-License-Identifier: GPL-3.0-or-later
// The board's numbers from stored rows, by docs/metrics.md.
#include "models/overviewfigures.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::models;
using namespace viewtide::catalogue::literals;
using catalogue::PlatformKey;

namespace {

constexpr Date kToday = Date(std::chrono::days(20000));

Date daysAgo(int days)
{
    return kToday - std::chrono::days(days);
}

store::AccountDayRow accountDay(PlatformKey platform, int ago, std::optional<qint64> followers,
                                std::optional<qint64> growth = {})
{
    store::AccountDayRow row {.profile = domain::ProfileId(1), .platform = platform, .date = daysAgo(ago)};
    if (followers)
        row.values.insert("followers"_metric, *followers);
    row.growthVelocity = growth;
    return row;
}

store::VideoRow video(qint64 id, int ago, std::optional<qint64> views, std::optional<qint64> likes,
                      std::optional<qint64> lastDay = {})
{
    store::VideoRow row {.ref = {domain::VideoSource::Api, id}, .postedAt = Timestamp(daysAgo(ago))};
    row.counts.views = views;
    row.counts.likes = likes;
    row.viewsLastDay = lastDay;
    return row;
}

const PlatformKey kFirst {0};
const PlatformKey kSecond {1};

} // namespace

class TestOverviewFigures final : public QObject
{
    Q_OBJECT

private slots:
    void nothingKnownIsNull();
    void followersAndGrowth();
    void growthIsTheSumOfTheBars();
    void lossIsNegative();
    void gapStaysAGap();
    void viewsWonInTheRange();
    void viewsOfAVideoThatJoinsLaterAreNotWon();
    void campaignThatStartsInTheRangeIsPartial();
    void rateIsOfSumsAndOfTheRange();
    void moversByViewsOfTheLastDay();
    void rangeEndsYesterdayUntilTheSnapshot();
};

void TestOverviewFigures::nothingKnownIsNull()
{
    const Overview overview = overviewOf({}, DateRange::lastDays(kToday, 7));

    QVERIFY(!overview.followers.value);
    QVERIFY(!overview.growth.value);
    QVERIFY(!overview.views.value);
    QVERIFY(!overview.totalViews);
    QVERIFY(!overview.engagementRate.value);
    QCOMPARE(overview.dailyGrowth.at.size(), 7);
    QVERIFY(overview.dailyGrowth.series.isEmpty());
}

void TestOverviewFigures::followersAndGrowth()
{
    OverviewRows rows;
    rows.accounts = {accountDay(kFirst, 9, 80),  accountDay(kFirst, 7, 90),    accountDay(kFirst, 6, 100),
                     accountDay(kFirst, 0, 130), accountDay(kSecond, 3, 1000), accountDay(kSecond, 1, 1005)};

    const Overview overview = overviewOf(rows, DateRange::lastDays(kToday, 7));

    QCOMPARE(overview.accounts, 2);
    QCOMPARE(overview.followers.value, std::optional(1135.0));
    QCOMPARE(overview.growth.value, std::optional(45.0));
    QCOMPARE(overview.followers.delta, std::optional(45.0));
    QCOMPARE(overview.growth.delta, std::optional(35.0)); // 45 against 10 in the 7 days before
    QCOMPARE(overview.followers.curve.first(), std::optional(100.0));
}

void TestOverviewFigures::growthIsTheSumOfTheBars()
{
    OverviewRows rows;
    qint64 level = 1000;
    for (int ago = 20; ago >= 0; --ago) { // every day wins more than the one before
        const qint64 change = 100 - ago;
        level += change;
        rows.accounts.append(accountDay(kFirst, ago, level, change));
    }
    const DateRange range = DateRange::lastDays(kToday, 7);

    const Overview overview = overviewOf(rows, range);

    double bars = 0;
    for (const std::optional<double> &bar : overview.growth.curve)
        bars += bar.value_or(0);
    QCOMPARE(overview.growth.value, std::optional(bars));
    QCOMPARE(overview.growth.delta, std::optional(7.0 * 7.0));
    QCOMPARE(overview.accounts, 1);
}

void TestOverviewFigures::lossIsNegative()
{
    OverviewRows rows;
    rows.accounts = {accountDay(kFirst, 5, 100), accountDay(kFirst, 3, 140), accountDay(kFirst, 0, 60)};

    QCOMPARE(overviewOf(rows, DateRange::lastDays(kToday, 7)).growth.value, std::optional(-40.0));
}

void TestOverviewFigures::gapStaysAGap()
{
    OverviewRows rows;
    rows.accounts = {accountDay(kFirst, 2, 100, 4), accountDay(kFirst, 0, 110),
                     accountDay(kSecond, 2, 50, -1)};

    const Overview overview = overviewOf(rows, DateRange::lastDays(kToday, 3));

    QCOMPARE(overview.dailyGrowth.series.size(), 2);
    const QList<std::optional<double>> first {4.0, std::nullopt, std::nullopt};
    QCOMPARE(overview.dailyGrowth.series.at(0).values, first);
    const QList<std::optional<double>> sum {3.0, std::nullopt, std::nullopt};
    QCOMPARE(overview.growth.curve, sum);
}

void TestOverviewFigures::viewsWonInTheRange()
{
    OverviewRows rows;
    rows.campaignDays = {{.date = daysAgo(14), .views = 40},
                         {.date = daysAgo(9), .views = 100},
                         {.date = daysAgo(7), .views = 300},
                         {.date = daysAgo(6), .views = 400},
                         {.date = daysAgo(0), .views = 1000}};
    rows.videos = {video(1, 20, 700, {}), video(2, 20, 300, {}), video(3, 20, {}, {})};

    const Overview overview = overviewOf(rows, DateRange::lastDays(kToday, 7));

    // The day before the range is what it starts from.
    QCOMPARE(overview.views.value, std::optional(700.0));
    QCOMPARE(overview.views.delta, std::optional(440.0)); // against 260 in the 7 days before
    QVERIFY(!overview.viewsArePartial);
    QCOMPARE(overview.views.curve.first(), std::optional(100.0));
    QVERIFY(!overview.views.curve.last());
    QCOMPARE(overview.totalViews, std::optional(qint64(1000)));
}

void TestOverviewFigures::viewsOfAVideoThatJoinsLaterAreNotWon()
{
    const domain::CampaignId one(1);
    const domain::CampaignId two(2);
    OverviewRows rows;
    rows.campaignDays = {{.campaign = one, .date = daysAgo(3), .posts = 1, .views = 100},
                         {.campaign = one, .date = daysAgo(2), .posts = 1, .views = 110},
                         {.campaign = one, .date = daysAgo(1), .posts = 2, .views = 50110},
                         {.campaign = one, .date = daysAgo(0), .posts = 2, .views = 50130},
                         {.campaign = two, .date = daysAgo(3), .posts = 4, .views = 10},
                         {.campaign = two, .date = daysAgo(2), .posts = 4, .views = 11},
                         {.campaign = two, .date = daysAgo(1), .posts = 4, .views = 13},
                         {.campaign = two, .date = daysAgo(0), .posts = 4, .views = 17}};

    const Overview overview = overviewOf(rows, DateRange::lastDays(kToday, 3));

    QCOMPARE(overview.views.value, std::optional(37.0));
    QVERIFY(overview.viewsArePartial);
    QVERIFY(!overview.views.delta);
    const QList<std::optional<double>> curve {11.0, 2.0, 24.0};
    QCOMPARE(overview.views.curve, curve);
}

void TestOverviewFigures::campaignThatStartsInTheRangeIsPartial()
{
    OverviewRows rows;
    rows.campaignDays = {{.date = daysAgo(1), .posts = 1, .views = 5000},
                         {.date = daysAgo(0), .posts = 1, .views = 5001}};

    const Overview overview = overviewOf(rows, DateRange::lastDays(kToday, 7));

    QCOMPARE(overview.views.value, std::optional(1.0));
    QVERIFY(overview.viewsArePartial);
}

void TestOverviewFigures::rateIsOfSumsAndOfTheRange()
{
    OverviewRows rows;
    rows.videos = {video(1, 1, 1000, 10), video(2, 2, 100, 10), video(3, 2, 0, 0), video(4, 9, 100, 50)};

    const Overview overview = overviewOf(rows, DateRange::lastDays(kToday, 7));

    QCOMPARE(overview.postedVideos, 3);
    QVERIFY(overview.engagementRate.value);
    QVERIFY(*overview.engagementRate.value > 1.8 && *overview.engagementRate.value < 1.82);
    QVERIFY(overview.engagementRate.delta && *overview.engagementRate.delta < -48);
}

void TestOverviewFigures::moversByViewsOfTheLastDay()
{
    OverviewRows rows;
    for (qint64 id = 1; id <= 9; ++id)
        rows.videos.append(video(id, 3, 1000, {}, id * 10));
    rows.videos.append(video(10, 3, 5, {}));
    rows.videos.append(video(11, 3, 5, {}, -3));

    const QList<store::VideoRow> movers = overviewOf(rows, DateRange::lastDays(kToday, 7)).movers;

    QCOMPARE(movers.size(), 6);
    QCOMPARE(movers.first().ref.row, 9);
    QCOMPARE(movers.last().ref.row, 4);
}

void TestOverviewFigures::rangeEndsYesterdayUntilTheSnapshot()
{
    QCOMPARE(shownRange({accountDay(kFirst, 1, 5)}, kToday, 7).last, daysAgo(1));
    QCOMPARE(shownRange({accountDay(kFirst, 0, 5)}, kToday, 7).last, kToday);
    QCOMPARE(shownRange({}, kToday, 7).last, kToday);
}

QTEST_GUILESS_MAIN(TestOverviewFigures)
#include "tst_overviewfigures.moc"
