// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/builders.h"

#include "report/testrows.h"

#include <QTest>

using namespace viewtide;
using domain::RateBasis;
using test::AccountDay;
using test::day;
using test::linesOf;
using Rows = QList<store::AccountDayRow>;

namespace {

const DateRange kAll {day(1), day(31)};

/// One column of the growth table, top to bottom.
QString columnOf(const report::Table &table, const char *name)
{
    const qsizetype index = table.columns.indexOf(QString::fromLatin1(name));
    report::Table part {.title = {}, .columns = {QString::fromLatin1(name)}, .rows = {}};
    for (const QList<report::Cell> &row : table.rows)
        part.rows.append({row.at(index)});
    return linesOf(part);
}

} // namespace

class AccountTablesTest : public QObject
{
    Q_OBJECT

private slots:
    void growthColumns();
    void dailyGrowthIsLag();
    void lagBreaksBetweenSeries();
    void theRowBeforeTheRangeIsTheLag();
    void otherMetricsAreThereByName();
    void ratesAndOrigin();
    void rankingPerBasis();
    void rankingInTheRangeOnly();
};

void AccountTablesTest::growthColumns()
{
    const report::Table table = report::growthTable({AccountDay("tiktok", 1)}, kAll);
    QCOMPARE(table.columns.mid(0, 5).join(QLatin1Char(',')),
             QStringLiteral("date,platform,followers,daily_growth,growth_velocity"));
    QCOMPARE(table.rows.first().size(), table.columns.size());
    QCOMPARE(QSet<QString>(table.columns.begin(), table.columns.end()).size(), table.columns.size());
    // every column of social_media_analytics that holds a metric
    for (const catalogue::Metric &metric : catalogue::metrics()) {
        const QString name = QString::fromLatin1(metric.accountColumn ? metric.accountColumn : "followers");
        QVERIFY2(table.columns.contains(name) || name == QStringLiteral("followers_count"), qPrintable(name));
    }
}

void AccountTablesTest::dailyGrowthIsLag()
{
    const report::Table table = report::growthTable(
        {AccountDay("tiktok", 1).followers(100), AccountDay("tiktok", 2).followers(110).velocity(10),
         AccountDay("tiktok", 3).followers(90).velocity(-20), AccountDay("tiktok", 6).followers(100),
         AccountDay("tiktok", 7), AccountDay("tiktok", 8).followers(105)},
        kAll);

    // as followers_count - LAG(followers_count) OVER (PARTITION BY platform ORDER BY date)
    QCOMPARE(columnOf(table, "daily_growth"), QStringLiteral(" | 10 | -20 | 10 |  | "));
    QCOMPARE(columnOf(table, "growth_velocity"), QStringLiteral(" | 10 | -20 |  |  | "));
    QCOMPARE(columnOf(table, "change_over_gap"), QStringLiteral(" |  |  | 10 |  | 5"));
    QCOMPARE(columnOf(table, "gap_days"), QStringLiteral(" |  |  | 3 |  | 2"));
}

void AccountTablesTest::lagBreaksBetweenSeries()
{
    const report::Table table = report::growthTable(
        {AccountDay("tiktok", 2, 2).followers(7), AccountDay("tiktok", 1, 1).followers(100),
         AccountDay("facebook", 1, 1).followers(50), AccountDay("tiktok", 2, 1).followers(101),
         AccountDay("tiktok", 1, 2).followers(5), AccountDay("facebook", 2, 1).followers(49)},
        kAll);

    QCOMPARE(linesOf(table, 4),
             QStringLiteral("2025-12-01,facebook,50, | 2025-12-02,facebook,49,-1 | 2025-12-01,tiktok,100, | "
                            "2025-12-02,tiktok,101,1 | 2025-12-01,tiktok,5, | 2025-12-02,tiktok,7,2"));
}

void AccountTablesTest::theRowBeforeTheRangeIsTheLag()
{
    const report::Table table = report::growthTable(
        {AccountDay("tiktok", 1).followers(100), AccountDay("tiktok", 2).followers(104)}, {day(2), day(2)});
    QCOMPARE(linesOf(table, 4), QStringLiteral("2025-12-02,tiktok,104,4"));
}

void AccountTablesTest::otherMetricsAreThereByName()
{
    const report::Table table = report::growthTable(
        {AccountDay("tiktok", 1).metric("bio_link_clicks", qint64(2)).metric("watch_time", 1.5),
         AccountDay("tiktok", 2)},
        kAll);

    QCOMPARE(columnOf(table, "bio_link_clicks"), QStringLiteral("2 | "));
    QCOMPARE(columnOf(table, "watch_time_minutes"), QStringLiteral("1.5 | "));
    QVERIFY(!table.columns.contains(QStringLiteral("fan_count"))); // no row has one
}

void AccountTablesTest::ratesAndOrigin()
{
    const report::Table table = report::growthTable(
        {AccountDay("tiktok", 1).engagement(9).rate(2.5, RateBasis::Views).origin(domain::RowOrigin::Late)},
        kAll);

    QCOMPARE(columnOf(table, "engagement_total"), QStringLiteral("9"));
    QCOMPARE(columnOf(table, "engagement_rate"), QStringLiteral("2.5"));
    QCOMPARE(columnOf(table, "engagement_rate_basis"), QStringLiteral("views"));
    QCOMPARE(columnOf(table, "origin"), QStringLiteral("late"));
    QCOMPARE(columnOf(table, "profile"), QStringLiteral("profile 1"));
}

void AccountTablesTest::rankingPerBasis()
{
    Rows rows;
    for (int number = 1; number <= 3; ++number) {
        rows.append(AccountDay("tiktok", number).rate(90, RateBasis::Views));
        rows.append(AccountDay("youtube", number).rate(95, RateBasis::Views));
        rows.append(AccountDay("instagram", number).rate(3, RateBasis::Reach));
    }
    rows.append(AccountDay("linkedin", 1).rate(99, RateBasis::Reach));
    rows.append(AccountDay("twitter", 1));

    const report::Table table = report::rankingTable(rows, kAll);

    QCOMPARE(table.columns.join(QLatin1Char(',')),
             QStringLiteral("rank,platform,avg_engagement_rate,basis,days,rankable"));
    QCOMPARE(
        linesOf(table),
        QStringLiteral("1,instagram,3,reach,3,yes | 1,youtube,95,views,3,yes | 2,tiktok,90,views,3,yes | "
                       ",twitter,,,0,no | ,linkedin,99,reach,1,no"));
}

void AccountTablesTest::rankingInTheRangeOnly()
{
    Rows rows;
    for (int number = 1; number <= 10; ++number)
        rows.append(AccountDay("tiktok", number).rate(number, RateBasis::Views));
    QCOMPARE(linesOf(report::rankingTable(rows, {day(8), day(10)})),
             QStringLiteral("1,tiktok,9,views,3,yes"));
}

QTEST_GUILESS_MAIN(AccountTablesTest)
#include "tst_accounttables.moc"
