// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges and what they are compared with, what rows say over a range, and why a day has no row.
#include "domain/accountwindow.h"
#include "domain/gapcause.h"
#include "domain/period.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace viewtide;
using namespace viewtide::domain;
using namespace viewtide::catalogue::literals;
using catalogue::PlatformKey;

Q_DECLARE_METATYPE(viewtide::domain::Comparison)

namespace {

constexpr Date kDay {std::chrono::sys_days(std::chrono::year(2026) / 3 / 29)}; // the clocks change in Europe
const PlatformKey kFirst {0};
const PlatformKey kSecond {1};

RecordedDay rowOf(PlatformKey platform, int day, std::optional<qint64> followers, qint64 profile = 1)
{
    RecordedDay row {
        .profile = ProfileId(profile), .platform = platform, .date = kDay + std::chrono::days(day)};
    if (followers)
        row.values.insert("followers"_metric, *followers);
    return row;
}

QString text(const DateRange &range)
{
    return toIsoDate(range.first) + QStringLiteral("..") + toIsoDate(range.last);
}

} // namespace

class TestLookback final : public QObject
{
    Q_OBJECT

private slots:
    void periodsHaveKeys_data();
    void periodsHaveKeys();
    void rangesOfPeriods();
    void comparedRanges_data();
    void comparedRanges();
    void deltas_data();
    void deltas();
    void compoundGrowth_data();
    void compoundGrowth();
    void retentionIsWhatIsKnown();
    void efficiencyCountsOnlyWhatIsKnown();
    void aLossIsNegativeEverywhere();
    void watchTimeIsTheLastOfEachAccount();
    void sumsBeyond64Bits();
    void totalsAreTheSumsOfTheNetworks();
    void causesOfGaps_data();
    void causesOfGaps();
};

void TestLookback::periodsHaveKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("days") << "90" << true;
    QTest::newRow("all") << "all" << true;
    QTest::newRow("from to") << "2026-01-01..2026-03-31" << true;
    QTest::newRow("one day") << "2026-01-01..2026-01-01" << true;
    QTest::newRow("the wrong way round") << "2026-03-31..2026-01-01" << false;
    QTest::newRow("no day") << "0" << false;
    QTest::newRow("half") << "2026-03-31.." << false;
    QTest::newRow("empty") << "" << false;
}

void TestLookback::periodsHaveKeys()
{
    QFETCH(const QString, key);
    QFETCH(const bool, isValid);
    const auto period = periodFromKey(key);
    QCOMPARE(period.has_value(), isValid);
    if (period)
        QCOMPARE(toKey(*period), key);
}

void TestLookback::rangesOfPeriods()
{
    QCOMPARE(text(rangeOf(Period::last(7), kDay, {})), QStringLiteral("2026-03-23..2026-03-29"));
    QCOMPARE(text(rangeOf(Period::all(), kDay, kDay - std::chrono::days(400))),
             QStringLiteral("2025-02-22..2026-03-29"));
    QCOMPARE(text(rangeOf(Period::all(), kDay, {})), QStringLiteral("2026-03-29..2026-03-29"));
    const DateRange days {kDay, kDay + std::chrono::days(3)};
    QCOMPARE(rangeOf(Period::between(days), kDay, {}), days);
}

void TestLookback::comparedRanges_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("expected"); // for ranges that end on Sunday 29 March
    QTest::newRow("none") << 7 << Comparison::None << "-";
    QTest::newRow("a week before") << 7 << Comparison::PreviousPeriod << "2026-03-16..2026-03-22";
    QTest::newRow("its weekdays are the same") << 7 << Comparison::SameWeekdays << "2026-03-16..2026-03-22";
    QTest::newRow("30 days before") << 30 << Comparison::PreviousPeriod << "2026-01-29..2026-02-27";
    QTest::newRow("moved by five weeks") << 30 << Comparison::SameWeekdays << "2026-01-24..2026-02-22";
    QTest::newRow("one day against the same weekday")
        << 1 << Comparison::SameWeekdays << "2026-03-22..2026-03-22";
}

void TestLookback::comparedRanges()
{
    QFETCH(const int, days);
    QFETCH(const Comparison, comparison);
    QFETCH(const QString, expected);
    const DateRange range = DateRange::lastDays(kDay, days);
    const auto compared = comparedRange(range, comparison);
    QCOMPARE(compared ? text(*compared) : QStringLiteral("-"), expected);
    if (compared) {
        QCOMPARE(compared->days(), days);
        QVERIFY(compared->last < range.first);
        if (comparison == Comparison::SameWeekdays)
            QCOMPARE(std::chrono::weekday(compared->first), std::chrono::weekday(range.first));
    }
}

void TestLookback::deltas_data()
{
    using Value = std::optional<double>;
    QTest::addColumn<Value>("now");
    QTest::addColumn<Value>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("more") << Value(150) << Value(100) << "50 (50 %)";
    QTest::newRow("less") << Value(-20) << Value(10) << "-30 (-300 %)";
    QTest::newRow("against a loss") << Value(10) << Value(-20) << "30 (150 %)";
    QTest::newRow("nothing before") << Value(5) << Value() << "none";
    QTest::newRow("nothing now") << Value() << Value(5) << "none";
    QTest::newRow("zero before") << Value(5) << Value(0) << "new";
    QTest::newRow("zero both times") << Value(0) << Value(0) << "0";
}

void TestLookback::deltas()
{
    QFETCH(const std::optional<double>, now);
    QFETCH(const std::optional<double>, before);
    const Delta delta = deltaOf(now, before);
    QString found = QStringLiteral("none");
    if (delta.kind == Delta::Kind::New)
        found = QStringLiteral("new");
    else if (delta.kind == Delta::Kind::Change)
        found = QString::number(delta.change)
            + (delta.percent ? QStringLiteral(" (%1 %)").arg(*delta.percent) : QString());
    QTEST(found, "expected");
}

void TestLookback::compoundGrowth_data()
{
    using Count = std::optional<qint64>;
    QTest::addColumn<Count>("start");
    QTest::addColumn<Count>("end");
    QTest::addColumn<int>("days");
    QTest::addColumn<std::optional<double>>("expected");
    QTest::newRow("a week") << Count(100) << Count(110) << 7 << std::optional(10.0);
    QTest::newRow("two weeks") << Count(100) << Count(121) << 14 << std::optional(10.0);
    QTest::newRow("a loss") << Count(100) << Count(90) << 7 << std::optional(-10.0);
    QTest::newRow("all gone") << Count(100) << Count(0) << 7 << std::optional(-100.0);
    QTest::newRow("from nothing") << Count(0) << Count(90) << 7 << std::optional<double>();
    QTest::newRow("unknown start") << Count() << Count(90) << 7 << std::optional<double>();
    QTest::newRow("unknown end") << Count(90) << Count() << 7 << std::optional<double>();
    QTest::newRow("one day") << Count(90) << Count(90) << 0 << std::optional<double>();
}

void TestLookback::compoundGrowth()
{
    QFETCH(const std::optional<qint64>, start);
    QFETCH(const std::optional<qint64>, end);
    QFETCH(const int, days);
    QFETCH(const std::optional<double>, expected);
    const auto found = weeklyCompoundPercent(start, end, days);
    QCOMPARE(found.has_value(), expected.has_value());
    if (found && expected)
        QVERIFY(std::abs(*found - *expected) < 1e-9);
}

void TestLookback::retentionIsWhatIsKnown()
{
    catalogue::MetricValues values;
    QVERIFY(!retentionRate(values));
    values.insert("avg_view_duration"_metric, 12.0);
    QVERIFY(!retentionRate(values));
    values.insert("video_duration"_metric, 0.0);
    QVERIFY(!retentionRate(values));
    values.insert("video_duration"_metric, 48.0);
    QCOMPARE(retentionRate(values), std::optional(25.0));
    values.insert("avg_view_percentage"_metric, 61.4);
    QCOMPARE(retentionRate(values), std::optional(61.4)); // the network's own word wins
}

void TestLookback::efficiencyCountsOnlyWhatIsKnown()
{
    QCOMPARE(contentEfficiency({}), (Efficiency {.perPost = std::nullopt, .counted = 0, .posts = 0}));
    const VideoCounts unknown {.views = 100};
    const VideoCounts some {.likes = 10, .comments = 2};
    const VideoCounts none {.likes = 0};
    QCOMPARE(contentEfficiency({unknown}), (Efficiency {.perPost = std::nullopt, .counted = 0, .posts = 1}));
    QCOMPARE(contentEfficiency({unknown, some, none}), (Efficiency {.perPost = 6, .counted = 2, .posts = 3}));
}

void TestLookback::aLossIsNegativeEverywhere()
{
    const AccountWindow window =
        accountWindow({rowOf(kFirst, 7, 900), rowOf(kFirst, 0, 1000), rowOf(kFirst, 3, 1200)});

    QCOMPARE(window.followers.growth, std::optional<qint64>(-100));
    QCOMPARE(window.followers.growthPercent, std::optional(-10.0));
    QVERIFY(window.followers.weeklyPercent && std::abs(*window.followers.weeklyPercent + 10) < 1e-9);
    QCOMPARE(window.followers.start, std::optional<qint64>(1000));
    QCOMPARE(window.followers.end, std::optional<qint64>(900));
}

void TestLookback::watchTimeIsTheLastOfEachAccount()
{
    QList<RecordedDay> days {rowOf(kFirst, 0, 1), rowOf(kFirst, 1, 1), rowOf(kFirst, 1, 1, 2),
                             rowOf(kFirst, 2, 1)};
    days[0].values.insert("watch_time"_metric, 100.0);
    days[1].values.insert("watch_time"_metric, 90.0);
    days[2].values.insert("watch_time"_metric, 5.0);

    QCOMPARE(accountWindow(days).watchMinutes, std::optional(95.0));
    QVERIFY(!accountWindow({rowOf(kFirst, 0, 1)}).watchMinutes);
}

void TestLookback::sumsBeyond64Bits()
{
    constexpr qint64 kLargest = std::numeric_limits<qint64>::max();
    QList<RecordedDay> days {rowOf(kFirst, 0, kLargest), rowOf(kFirst, 0, 1, 2), rowOf(kFirst, 1, 9, 2)};
    days[0].engagementTotal = kLargest;
    days[1].engagementTotal = 1;

    const AccountWindow window = totalWindow(days);

    QVERIFY(!window.engagementTotal);
    QVERIFY(!window.followers.start);
    QCOMPARE(window.followers.growth, std::optional<qint64>(8));
}

/// total = sum of the networks, for any rows.
void TestLookback::totalsAreTheSumsOfTheNetworks()
{
    QRandomGenerator random(17);
    for (int round = 0; round < 200; ++round) {
        QList<RecordedDay> all;
        QList<RecordedDay> perNetwork[2];
        for (int i = random.bounded(30); i > 0; --i) {
            const int network = random.bounded(2);
            RecordedDay day = rowOf(network == 0 ? kFirst : kSecond, i, std::nullopt, 1 + random.bounded(2));
            if (random.bounded(4) > 0)
                day.values.insert("followers"_metric, qint64(random.bounded(5000)));
            if (random.bounded(3) > 0)
                day.engagementTotal = random.bounded(900);
            day.rate = EngagementRate {.percent = 1.0 * random.bounded(9), .basis = RateBasis::Views};
            all.append(day);
            perNetwork[network].append(day);
        }
        const AccountWindow total = totalWindow(all);
        std::optional<qint64> growth;
        std::optional<qint64> engagement;
        for (const QList<RecordedDay> &days : perNetwork) {
            const AccountWindow part = accountWindow(days);
            if (part.followers.growth)
                growth = growth.value_or(0) + *part.followers.growth;
            if (part.engagementTotal)
                engagement = engagement.value_or(0) + *part.engagementTotal;
        }
        QCOMPARE(total.followers.growth, growth);
        QCOMPARE(total.engagementTotal, engagement);
        QVERIFY(!total.rate.mean); // bases are never mixed
    }
}

void TestLookback::causesOfGaps_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("expected");
    QTest::newRow("before the log") << -1 << "not logged";
    QTest::newRow("nothing was asked") << 1 << "program off";
    QTest::newRow("others were asked") << 0 << "not asked";
    QTest::newRow("the request as a whole failed") << 2 << "offline";
    QTest::newRow("its own failure counts more") << 3 << "relink";
    QTest::newRow("the last one of the day counts") << 4 << "server";
    QTest::newRow("another account's failure does not count") << 5 << "not asked";
    QTest::newRow("today, nothing asked yet") << 7 << "not due";
    QTest::newRow("today, asked without success") << 8 << "server"; // of tomorrow's clock
    QTest::newRow("a day to come") << 9 << "not due";
}

void TestLookback::causesOfGaps()
{
    QFETCH(const int, day);
    const auto on = [](int number) { return kDay + std::chrono::days(number); };
    const ProfileId profile(1);
    const AskingLog log {.since = on(0),
                         .askedDays = {on(0), on(2), on(3), on(4), on(5)},
                         .failures = {{profile, std::nullopt, on(2), ErrorKind::Offline},
                                      {profile, kFirst, on(3), ErrorKind::Relink},
                                      {profile, std::nullopt, on(3), ErrorKind::Offline},
                                      {profile, kFirst, on(4), ErrorKind::Timeout},
                                      {profile, kFirst, on(4), ErrorKind::Server},
                                      {profile, kSecond, on(5), ErrorKind::Server},
                                      {profile, kFirst, on(8), ErrorKind::Server},
                                      {ProfileId(2), kFirst, on(5), ErrorKind::Server}}};

    const GapCause cause = causeOfGap(log, profile, kFirst, {on(day), on(7)});

    QString found;
    switch (cause.kind) {
    case GapCause::Kind::NotLogged:
        found = QStringLiteral("not logged");
        break;
    case GapCause::Kind::ProgramOff:
        found = QStringLiteral("program off");
        break;
    case GapCause::Kind::NotDue:
        found = QStringLiteral("not due");
        break;
    case GapCause::Kind::NotAsked:
        found = QStringLiteral("not asked");
        break;
    case GapCause::Kind::Failed:
        found = cause.error ? viewtide::toKey(*cause.error) : QString();
        break;
    case GapCause::Kind::NotReported:
        break;
    }
    QTEST(found, "expected");
}

QTEST_GUILESS_MAIN(TestLookback)
#include "tst_lookback.moc"
