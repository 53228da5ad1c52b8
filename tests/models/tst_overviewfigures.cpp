// SPDX-License-Identifier: GPL-3.0-or-later
// The board's numbers from stored rows, by docs/metrics.md.
#include "models/overviewfigures.h"

#include "models/accountseries.h"
#include "report/gaptable.h"

#include <QTest>

#include <ctime>

using namespace viewtide;
using namespace viewtide::models;
using namespace viewtide::catalogue::literals;
using catalogue::PlatformKey;
using namespace std::chrono_literals;

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

store::PostedCounts video(int ago, std::optional<qint64> views, std::optional<qint64> likes)
{
    store::PostedCounts posted {.date = daysAgo(ago)};
    posted.counts.views = views;
    posted.counts.likes = likes;
    return posted;
}

Overview overviewOf(const OverviewRows &rows, DateRange range)
{
    return models::overviewOf(
        rows, {.range = range, .compared = range.previous(), .measure = {}, .now = Timestamp(kToday) + 36h});
}

QList<PlatformKey> missingIn(const Overview &overview)
{
    QList<PlatformKey> missing;
    for (const models::MissingAccount &account : overview.missing)
        missing.append(account.platform);
    return missing;
}

DateRange shownRange(const QList<store::AccountDayRow> &rows, Date today, int length)
{
    return DateRange::lastDays(lastShownDay(rows, today), length);
}

domain::Delta changeOf(double change)
{
    return {.kind = domain::Delta::Kind::Change, .change = change, .percent = std::nullopt};
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
    void rangeEndsYesterdayUntilTheSnapshot();
    void comparesWithTheSameWeekdays();
    void gapsSayWhy();
    void theExportNamesTheSameCauses();
    void provisionalAndBackfilledAreMarked();
    void theSeamOfABackfillIsToldAsAGap();
    void anyMetricIsACurve();
    void levelWithoutOneAccountHasNoTotal();
    void aSilentAccountCountsOn();
    void aNetworkThatHasNotAnsweredIsNamed();
    void followersDoNotDependOnTheRange();
    void aSilentNetworkCountsOnInTheTotal();
    void aRangeThatEndsInAGapStaysOne();
    void whatIsCountedPerPeriodIsNotCarried();
    void aLossIsNegativeInEveryFigure();
    void daysStayWhereTheClocksChange_data();
    void daysStayWhereTheClocksChange();
};

void TestOverviewFigures::nothingKnownIsNull()
{
    const Overview overview = overviewOf({}, DateRange::lastDays(kToday, 7));

    QVERIFY(!overview.followers.value);
    QVERIFY(!overview.growth.value);
    QVERIFY(!overview.views.value);
    QVERIFY(!overview.totalViews);
    QVERIFY(!overview.engagementRate.value);
    QCOMPARE(overview.chart.at.size(), 7);
    QVERIFY(overview.chart.series.isEmpty());
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
    QCOMPARE(overview.followers.delta, changeOf(45));
    QCOMPARE(overview.growth.delta.change, 35.0); // 45 against 10 in the 7 days before
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
    QCOMPARE(overview.growth.delta.change, 7.0 * 7.0);
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

    QCOMPARE(overview.chart.series.size(), 3); // two networks and their total
    const QList<std::optional<double>> first {4.0, std::nullopt, std::nullopt};
    QCOMPARE(overview.chart.series.at(0).values, first);
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
    rows.totalViews = 1000;

    const Overview overview = overviewOf(rows, DateRange::lastDays(kToday, 7));

    // The day before the range is what it starts from.
    QCOMPARE(overview.views.value, std::optional(700.0));
    QCOMPARE(overview.views.delta.change, 440.0); // against 260 in the 7 days before
    QVERIFY(!overview.won.isPartial());
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
    QVERIFY(overview.won.isPartial());
    QCOMPARE(overview.views.delta, domain::Delta());
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
    QVERIFY(overview.won.isPartial());
}

void TestOverviewFigures::rateIsOfSumsAndOfTheRange()
{
    OverviewRows rows;
    rows.posted = {video(1, 1000, 10), video(2, 100, 10), video(2, 0, 0), video(9, 100, 50)};

    const Overview overview = overviewOf(rows, DateRange::lastDays(kToday, 7));

    QCOMPARE(overview.rate.total, 3);
    QVERIFY(overview.engagementRate.value);
    QVERIFY(*overview.engagementRate.value > 1.8 && *overview.engagementRate.value < 1.82);
    QVERIFY(overview.engagementRate.delta.change < -48);
}

void TestOverviewFigures::rangeEndsYesterdayUntilTheSnapshot()
{
    QCOMPARE(shownRange({accountDay(kFirst, 1, 5)}, kToday, 7).last, daysAgo(1));
    QCOMPARE(shownRange({accountDay(kFirst, 0, 5)}, kToday, 7).last, kToday);
    QCOMPARE(shownRange({}, kToday, 7).last, kToday);
}

void TestOverviewFigures::comparesWithTheSameWeekdays()
{
    OverviewRows rows;
    for (int ago = 20; ago >= 0; --ago)
        rows.accounts.append(accountDay(kFirst, ago, 1000 - ago * ago, 0));
    const DateRange range = DateRange::lastDays(kToday, 3);
    const auto compared = domain::comparedRange(range, domain::Comparison::SameWeekdays);

    const Overview overview =
        models::overviewOf(rows, {.range = range, .compared = compared, .now = Timestamp(kToday) + 36h});

    QCOMPARE(overview.growth.value, std::optional(9.0)); // 3 days ago: 991, today: 1000
    QCOMPARE(overview.growth.delta.change, 9.0 - (100.0 - 49.0)); // 10 to 7 days ago
    QCOMPARE(overview.followers.delta.change, 49.0); // since 7 days ago
    QVERIFY(overview.growth.delta.percent);

    const Overview alone = models::overviewOf(rows, {.range = range, .now = Timestamp(kToday) + 36h});
    QCOMPARE(alone.growth.delta, domain::Delta());
    QCOMPARE(alone.followers.delta, domain::Delta());
}

void TestOverviewFigures::gapsSayWhy()
{
    OverviewRows rows;
    rows.accounts = {accountDay(kFirst, 5, 100), accountDay(kFirst, 2, 110), accountDay(kFirst, 1, {}),
                     accountDay(kFirst, 0, 120), accountDay(kSecond, 5, 7),  accountDay(kSecond, 0, 8)};
    rows.log = {.since = daysAgo(30),
                .askedDays = {daysAgo(5), daysAgo(3), daysAgo(2)},
                .failures = {{domain::ProfileId(1), kFirst, daysAgo(3), ErrorKind::Relink}}};

    const SeriesSet set = overviewOf(rows, DateRange::lastDays(kToday, 6)).chart;

    QVERIFY(set.series.size() >= 2);
    const Series &first = set.series.at(0);
    QCOMPARE(first.remarks.value(0), QStringLiteral("first recorded day"));
    QCOMPARE(first.remarks.value(1), QStringLiteral("Viewtide was not running"));
    QCOMPARE(first.remarks.value(2), QStringLiteral("signed out of the network"));
    QCOMPARE(first.remarks.value(3), QStringLiteral("+10 in 3 days")); // told once, not spread
    QCOMPARE(first.remarks.value(5), QStringLiteral("+10 in 2 days"));
    QCOMPARE(first.remarks.value(4), QStringLiteral("not reported by the network"));
    SeriesModel model;
    model.setSeries(set);
    QVERIFY(model.hasRemarks());
    QCOMPARE(model.commonRemark(1), QStringLiteral("Viewtide was not running"));
    QCOMPARE(model.commonRemark(2), QString());
    QCOMPARE(model.remarkText(1), QStringLiteral("Viewtide was not running")); // of both
    QCOMPARE(model.remarkText(2),
             QStringLiteral("Facebook: signed out of the network; Instagram: not asked on that day"));
    QCOMPARE(model.headerData(model.columnCount() - 1, Qt::Horizontal).toString(), QStringLiteral("Remarks"));
    QCOMPARE(model.index(1, model.columnCount() - 1).data().toString(), model.remarkText(1));
}

/// Of every cause that there is: what the chart says on a day stands in the table of `export gaps`.
void TestOverviewFigures::theExportNamesTheSameCauses()
{
    const domain::ProfileId profile(1);
    OverviewRows rows;
    rows.accounts = {accountDay(kFirst, 12, 100), accountDay(kFirst, 0, 120)};
    rows.log.since = daysAgo(10);
    int ago = 8; // nothing was asked ten and nine days ago
    rows.log.askedDays.append(daysAgo(ago)); // nor this account on that day
    for (const ErrorKind error : {ErrorKind::Relink, ErrorKind::Offline, ErrorKind::NoDataYet,
                                  ErrorKind::Credential, ErrorKind::Permission, ErrorKind::Internal}) {
        --ago;
        rows.log.askedDays.append(daysAgo(ago));
        rows.log.failures.append(
            {.profile = profile, .platform = kFirst, .date = daysAgo(ago), .error = error});
    }
    const DateRange range = DateRange::lastDays(kToday, 13);

    const SeriesSet set = accountSeries(rows.accounts, rows.log,
                                        {.measure = {.reading = Measure::Reading::Level},
                                         .range = range,
                                         .compared = {},
                                         .now = Timestamp(kToday) + 36h});
    const auto gaps = report::accountGaps(rows.accounts, rows.log, range, kToday + std::chrono::days(1));
    const report::Table table = report::gapsTable(gaps, rows.accounts);

    const Series &series = set.series.constFirst();
    const qsizetype explanation = table.columns.indexOf(QStringLiteral("explanation"));
    QSet<QString> causes;
    int days = 0;
    for (qsizetype i = 0; i < gaps.size(); ++i) {
        const QString told = std::get<QString>(table.rows.at(i).at(explanation));
        causes.insert(told);
        for (Date day = gaps.at(i).from.date; day <= gaps.at(i).last; day += std::chrono::days(1)) {
            QCOMPARE(series.remarks.value(int((day - range.first).count())), told);
            ++days;
        }
    }
    QCOMPARE(days, 11);
    QCOMPARE(causes.size(), 9); // not recorded, not running, not asked, and six ways to fail
}

void TestOverviewFigures::provisionalAndBackfilledAreMarked()
{
    OverviewRows rows;
    rows.accounts = {accountDay(kFirst, 3, 100, 1), accountDay(kFirst, 2, 101, 1),
                     accountDay(kFirst, 1, 102, 1), accountDay(kFirst, 0, 103, 1)};
    rows.accounts[0].origin = domain::RowOrigin::Backfill;
    for (store::AccountDayRow &row : rows.accounts)
        row.values.insert("views"_metric, qint64(10));
    const auto statesOf = [&rows](const Measure &measure, Timestamp now) {
        const SeriesSet set = accountSeries(
            rows.accounts, {},
            {.measure = measure, .range = DateRange::lastDays(kToday, 4), .compared = {}, .now = now});
        QList<PointState> states;
        for (int row = 0; row < 4; ++row)
            states.append(set.series.constFirst().stateAt(row));
        return states;
    };
    using States = QList<PointState>;
    constexpr auto kBackfill = PointState::Backfill;
    constexpr auto kOpen = PointState::Provisional;
    constexpr auto kDone = PointState::Settled;
    const Measure views {.metric = "views"_metric, .reading = Measure::Reading::Level};

    // Followers are exact when they are read, but today may be read again.
    QCOMPARE(statesOf({}, Timestamp(kToday) + 12h), (States {kBackfill, kDone, kDone, kOpen}));
    QCOMPARE(statesOf({}, Timestamp(kToday) + 24h), (States {kBackfill, kDone, kDone, kDone}));
    // Counts of Facebook settle in 48 hours.
    QCOMPARE(statesOf(views, Timestamp(kToday) + 12h), (States {kBackfill, kDone, kOpen, kOpen}));
}

void TestOverviewFigures::theSeamOfABackfillIsToldAsAGap()
{
    QList<store::AccountDayRow> rows {accountDay(kFirst, 2, 440),      accountDay(kFirst, 1, 603, 163),
                                      accountDay(kFirst, 0, 943, 340), accountDay(kSecond, 2, 10),
                                      accountDay(kSecond, 1, 11, 1),   accountDay(kSecond, 0, 13, 2)};
    rows[0].origin = domain::RowOrigin::Backfill;

    const SeriesSet set = accountSeries(
        rows, {},
        {.measure = {}, .range = DateRange::lastDays(kToday, 2), .compared = {}, .now = Timestamp(kToday)});

    using Values = QList<std::optional<double>>;
    QCOMPARE(set.series.value(0).values, (Values {std::nullopt, 340}));
    QCOMPARE(set.series.value(0).remarks.value(0),
             QStringLiteral("measured differently before: +163 since the end of that day"));
    const Series total = set.series.value(2);
    QCOMPARE(total.role, SeriesRole::Total);
    QCOMPARE(total.values, (Values {1, 342}));
    QCOMPARE(total.remarks, (QHash<int, QString> {{0, QStringLiteral("of 1 of 2 networks")}}));
}

void TestOverviewFigures::anyMetricIsACurve()
{
    QList<store::AccountDayRow> rows {accountDay(kFirst, 1, 10), accountDay(kFirst, 0, 10),
                                      accountDay(kSecond, 1, 10), accountDay(kSecond, 0, 10)};
    rows[0].values.insert("views"_metric, qint64(100));
    rows[1].values.insert("views"_metric, qint64(90));
    rows[2].values.insert("views"_metric, qint64(1));
    rows[3].values.insert("views"_metric, qint64(5));
    rows[3].engagementRate = domain::EngagementRate {.percent = 3.5, .basis = domain::RateBasis::Views};
    rows[3].values.insert("avg_view_percentage"_metric, 61.5);
    for (store::AccountDayRow &row : rows)
        row.values.insert("reach"_metric, qint64(50));
    const QList<Measure> measures = measuresIn(rows);
    QStringList keys;
    for (const Measure &measure : measures) {
        keys.append(toKey(measure));
        QCOMPARE(measureFromKey(toKey(measure)), std::optional(measure));
    }
    QCOMPARE(keys.mid(0, 4),
             (QStringList {QStringLiteral("followers/change"), QStringLiteral("followers/level"),
                           QStringLiteral("engagement_rate/level"), QStringLiteral("retention/level")}));
    QVERIFY(keys.contains(QStringLiteral("views/change")) && keys.contains(QStringLiteral("views/level")));
    QVERIFY(keys.contains(QStringLiteral("reach/level")));
    QVERIFY(!keys.contains(QStringLiteral("reach/change"))); // each day is counted anew
    QVERIFY(!measureFromKey(QStringLiteral("nonsense/level")));

    const auto setOf = [&rows](const char *key) {
        return accountSeries(rows, {},
                             {.measure = measureFromKey(QString::fromLatin1(key)).value(),
                              .range = DateRange::lastDays(kToday, 2),
                              .compared = {},
                              .now = Timestamp(kToday)});
    };
    const auto valuesOf = [&setOf](const char *key, int series) {
        return setOf(key).series.value(series).values;
    };
    QVERIFY(setOf("views/level").isSummable);
    QVERIFY(!setOf("reach/level").isSummable);
    QCOMPARE(setOf("reach/level").series.size(), 2); // no total
    using Values = QList<std::optional<double>>;
    QCOMPARE(valuesOf("views/change", 0), (Values {std::nullopt, -10}));
    QCOMPARE(valuesOf("views/change", 2), (Values {std::nullopt, -6})); // the total
    QCOMPARE(valuesOf("views/level", 2), (Values {101, 95}));
    QCOMPARE(valuesOf("engagement_rate/level", 0), (Values {std::nullopt, 3.5}));
    QVERIFY(valuesOf("engagement_rate/level", 1).isEmpty()); // no other network, and no total of rates
    QCOMPARE(valuesOf("retention/level", 0), (Values {std::nullopt, 61.5}));
}

void TestOverviewFigures::levelWithoutOneAccountHasNoTotal()
{
    const QList<store::AccountDayRow> rows {accountDay(kFirst, 2, 100), accountDay(kFirst, 0, 120),
                                            accountDay(kSecond, 2, 10), accountDay(kSecond, 1, 11),
                                            accountDay(kSecond, 0, 12)};
    const SeriesSet set =
        accountSeries(rows, {},
                      {.measure = {.metric = "followers"_metric, .reading = Measure::Reading::Level},
                       .range = DateRange::lastDays(kToday, 3),
                       .compared = {},
                       .now = Timestamp(kToday)});

    const QList<std::optional<double>> total {110, std::nullopt, 132}; // 11 would look like a fall
    QCOMPARE(set.series.value(2).role, SeriesRole::Total);
    QCOMPARE(set.series.value(2).values, total);
}

/// The chart, its table twin, the summary and the card tell the same number.
void TestOverviewFigures::aSilentAccountCountsOn()
{
    OverviewRows rows;
    rows.accounts = {accountDay(kFirst, 3, 100), accountDay(kFirst, 2, 110), accountDay(kFirst, 3, 1000),
                     accountDay(kFirst, 2, 1000), accountDay(kFirst, 1, 1005)};
    for (int i : {2, 3, 4})
        rows.accounts[i].profile = domain::ProfileId(2);
    rows.log = {.since = daysAgo(30),
                .askedDays = {daysAgo(1)},
                .failures = {{domain::ProfileId(1), kFirst, daysAgo(1), ErrorKind::Relink}}};
    const DateRange range = DateRange::lastDays(kToday, 4);

    const Overview overview = models::overviewOf(
        rows, {.range = range, .measure = {.reading = Measure::Reading::Level}, .now = Timestamp(kToday)});

    const Series &network = overview.chart.series.constFirst();
    const QList<std::optional<double>> levels {1100, 1110, 1115, std::nullopt}; // 1005 would look like a fall
    QCOMPARE(network.values, levels);
    QCOMPARE(network.stateAt(1), PointState::Settled);
    QCOMPARE(network.stateAt(2), PointState::Provisional);
    QCOMPARE(network.remarks.value(2),
             QStringLiteral("provisional, 1 of 2 accounts as of 2 Oct: signed out of the network"));
    QVERIFY(!network.remarks.contains(1));
    QCOMPARE(overview.followers.value, std::optional(1115.0));
    QCOMPARE(overview.silent.size(), 2); // the other one was observed yesterday
    const domain::FollowerWindow summary = overview.summary.constFirst().now.followers;
    QCOMPARE(summary.end, std::optional<qint64>(1115));
    QCOMPARE(summary.endFrom, std::optional(daysAgo(2)));
    QCOMPARE(summary.endTo, std::optional(daysAgo(1)));
    SeriesModel model;
    model.setSeries(overview.chart);
    const QStringList lines = toTabbedText(model).split(u'\n');
    QVERIFY2(lines.value(3).contains(QStringLiteral("\t1115\tprovisional, 1 of 2 accounts")),
             qPrintable(lines.value(3)));
}

/// The first sync: what is linked answers one after the other, and the sum grows.
void TestOverviewFigures::aNetworkThatHasNotAnsweredIsNamed()
{
    const PlatformKey early = *catalogue::platformFromKey(u"tiktok");
    const PlatformKey late = *catalogue::platformFromKey(u"instagram");
    const PlatformKey without = *catalogue::platformFromKey(u"reddit"); // tells no followers
    const auto linked = [](PlatformKey platform, domain::LinkState state = domain::LinkState::Linked) {
        return domain::SocialAccount {.profile = domain::ProfileId(1),
                                      .platform = platform,
                                      .username = QStringLiteral("mira"),
                                      .state = state};
    };
    OverviewRows rows;
    rows.linked = {linked(early), linked(late), linked(without)};
    rows.accounts = {accountDay(early, 0, 100)};
    const DateRange week = DateRange::lastDays(kToday, 7);

    QCOMPARE(overviewOf(rows, week).followers.value, std::optional(100.0));
    QCOMPARE(missingIn(overviewOf(rows, week)), QList<PlatformKey> {late});
    QCOMPARE(overviewOf(rows, week).missing.first().name, QStringLiteral("mira"));
    QCOMPARE(missingIn(overviewOf({.linked = rows.linked}, week)), (QList<PlatformKey> {early, late}));
    QCOMPARE(missingIn(overviewOf(rows, DateRange::lastDays(daysAgo(9), 7))), QList<PlatformKey>());

    OverviewRows later = rows;
    later.accounts.append(accountDay(late, 0, 50));
    QCOMPARE(overviewOf(later, week).followers.value, std::optional(150.0));
    QCOMPARE(missingIn(overviewOf(later, week)), QList<PlatformKey>());

    rows.linked[1].state = domain::LinkState::NotLinked;
    QCOMPARE(missingIn(overviewOf(rows, week)), QList<PlatformKey>());
}

/// Of 40 days: one account tells each day, one fell silent 10 days ago, one 38 days ago.
void TestOverviewFigures::followersDoNotDependOnTheRange()
{
    OverviewRows rows;
    const auto add = [&rows](int profile, int from, int to, qint64 level) {
        for (int ago = from; ago >= to; --ago) {
            rows.accounts.append(accountDay(kFirst, ago, level));
            rows.accounts.last().profile = domain::ProfileId(profile);
        }
    };
    add(1, 40, 0, 1000);
    add(2, 40, 10, 100);
    add(3, 40, 38, 10);

    for (const int days : {7, 30}) {
        const Overview overview = models::overviewOf(rows,
                                                     {.range = DateRange::lastDays(kToday, days),
                                                      .measure = {.reading = Measure::Reading::Level},
                                                      .now = Timestamp(kToday) + 36h});
        const auto expected = days == 7 ? 1100.0 : 1110.0; // 38 days ago is within 30 days of 29 days ago
        QCOMPARE(overview.followers.value, std::optional(expected));
        QCOMPARE(overview.followers.curve.first(), std::optional(expected));
        QCOMPARE(overview.silent.size(), days == 7 ? 1 : 2);
        QCOMPARE(overview.summary.constLast().now.followers.end, std::optional(qint64(expected)));
        QCOMPARE(overview.summary.constLast().now.followers.growth, std::optional<qint64>(0));
        QCOMPARE(overview.chart.series.constFirst().values.constLast(), std::optional(expected));
        QVERIFY(overview.chart.series.constFirst().remarks.value(days - 1).startsWith(u"provisional"));
    }
}

void TestOverviewFigures::aSilentNetworkCountsOnInTheTotal()
{
    OverviewRows rows;
    rows.accounts = {accountDay(kFirst, 2, 100), accountDay(kSecond, 2, 10), accountDay(kSecond, 1, 11),
                     accountDay(kSecond, 0, 12)};

    const Overview overview = models::overviewOf(rows,
                                                 {.range = DateRange::lastDays(kToday, 3),
                                                  .measure = {.reading = Measure::Reading::Level},
                                                  .now = Timestamp(kToday) + 36h});

    using Values = QList<std::optional<double>>;
    QCOMPARE(overview.chart.series.value(0).values, (Values {100, std::nullopt, std::nullopt}));
    const Series total = overview.chart.series.value(2);
    QCOMPARE(total.role, SeriesRole::Total);
    QCOMPARE(total.values, (Values {110, 111, 112}));
    QCOMPARE(total.values.last(), overview.followers.value);
    QCOMPARE(total.stateAt(0), PointState::Settled);
    QCOMPARE(total.stateAt(1), PointState::Provisional);
    QCOMPARE(total.remarks.value(2), QStringLiteral("provisional, 1 of 2 networks as last known"));
}

/// It told its level again after the range: then it was a gap.
void TestOverviewFigures::aRangeThatEndsInAGapStaysOne()
{
    const QList<store::AccountDayRow> rows {accountDay(kFirst, 3, 100), accountDay(kFirst, 0, 120),
                                            accountDay(kSecond, 3, 10), accountDay(kSecond, 2, 11),
                                            accountDay(kSecond, 1, 12), accountDay(kSecond, 0, 12)};
    const SeriesSet set = accountSeries(rows, {},
                                        {.measure = {.reading = Measure::Reading::Level},
                                         .range = {daysAgo(3), daysAgo(1)},
                                         .compared = {},
                                         .now = Timestamp(kToday)});

    const QList<std::optional<double>> total {110, std::nullopt, std::nullopt};
    QCOMPARE(set.series.value(2).values, total);
}

void TestOverviewFigures::whatIsCountedPerPeriodIsNotCarried()
{
    QList<store::AccountDayRow> rows {accountDay(kFirst, 1, 1), accountDay(kSecond, 1, 1),
                                      accountDay(kSecond, 0, 1)};
    rows[0].values.insert("profile_views"_metric, qint64(40));
    rows[1].values.insert("profile_views"_metric, qint64(5));
    rows[2].values.insert("profile_views"_metric, qint64(6));

    const SeriesSet set =
        accountSeries(rows, {},
                      {.measure = {.metric = "profile_views"_metric, .reading = Measure::Reading::Level},
                       .range = DateRange::lastDays(kToday, 2),
                       .compared = {},
                       .now = Timestamp(kToday) + 96h});

    const Series total = set.series.value(2);
    QCOMPARE(total.values.last(), std::optional(6.0)); // 40 of a day are not won again on the next
    QCOMPARE(total.remarks.value(1), QStringLiteral("of 1 of 2 networks"));
}

void TestOverviewFigures::aLossIsNegativeInEveryFigure()
{
    OverviewRows rows;
    rows.accounts = {accountDay(kFirst, 2, 100), accountDay(kFirst, 1, 130, 30),
                     accountDay(kFirst, 0, 90, -40), accountDay(kSecond, 1, 50),
                     accountDay(kSecond, 0, 45, -5)};

    const Overview overview = overviewOf(rows, DateRange::lastDays(kToday, 2));

    QCOMPARE(overview.growth.value, std::optional(-15.0));
    QCOMPARE(overview.followers.delta.change, -15.0);
    QCOMPARE(overview.chart.series.value(0).values.last(), std::optional(-40.0));
    QCOMPARE(overview.chart.series.value(2).values.last(), std::optional(-45.0)); // the total
    QCOMPARE(overview.summary.value(0).now.followers.growth, std::optional<qint64>(-40));
    QCOMPARE(overview.summary.last().now.followers.growth, std::optional<qint64>(-45));
    SeriesModel model;
    model.setSeries(overview.chart);
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("\u221240"));
    QVERIFY(toTabbedText(model).contains(QStringLiteral("\t-40\t-5\t-45")));
}

void TestOverviewFigures::daysStayWhereTheClocksChange_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<Date>("change");
    const auto day = [](int month, int number) { return Date(std::chrono::year(2026) / month / number); };
    QTest::newRow("Berlin, 23 hours") << QByteArray("Europe/Berlin") << day(3, 29);
    QTest::newRow("Berlin, 25 hours") << QByteArray("Europe/Berlin") << day(10, 25);
    QTest::newRow("New York") << QByteArray("America/New_York") << day(11, 1);
    QTest::newRow("Auckland") << QByteArray("Pacific/Auckland") << day(4, 5);
}

/// Rows are UTC days: one each, one apart, with the day's own name, wherever the user sits.
void TestOverviewFigures::daysStayWhereTheClocksChange()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const Date, change);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    OverviewRows rows;
    for (int i = -2; i <= 2; ++i) {
        rows.accounts.append(accountDay(kFirst, 0, 100 + i, 1));
        rows.accounts.last().date = change + std::chrono::days(i);
        rows.accounts.last().recordedAt = Timestamp(rows.accounts.last().date) + 11h;
    }
    SeriesModel model;
    const DateRange days {change - std::chrono::days(2), change + std::chrono::days(2)};
    model.setSeries(overviewOf(rows, days).chart);

    QCOMPARE(model.rowCount(), 5);
    for (int row = 0; row < 5; ++row) {
        QCOMPARE(model.set().series.constFirst().values.at(row), std::optional(1.0));
        const auto day = std::chrono::year_month_day(change + std::chrono::days(row - 2));
        QVERIFY(model.instantText(row).startsWith(QString::number(unsigned(day.day())) + u' '));
    }
    before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
}

QTEST_GUILESS_MAIN(TestOverviewFigures)
#include "tst_overviewfigures.moc"
