// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/builders.h"

#include "report/accountsheet.h"
#include "report/gaptable.h"
#include "report/metrictables.h"
#include "report/testrows.h"

#include <QTest>

using namespace viewtide;
using namespace Qt::Literals::StringLiterals;
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
    void anyMetricByName();
    void whatWasExportedIsReadBack_data();
    void whatWasExportedIsReadBack();
    void eachLineOfASheetHasItsOutcome();
    void aWrongSheetIsExplained_data();
    void aWrongSheetIsExplained();
    void aCommaIsNoPointAndAGuardIsNoName();
    void everyGapHasItsReason();
    void theSeamOfABackfillIsNoDay();
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

void AccountTablesTest::anyMetricByName()
{
    const Rows rows {AccountDay("facebook", 1).metric("fan_count", qint64(3'000'000'000)).engagement(4),
                     AccountDay("tiktok", 1).metric("watch_time", 1.5).origin(domain::RowOrigin::Backfill)};

    const report::Table one = report::metricsTable(rows, {*report::metricNamed(u"fan_count"_s)});
    const report::Table all = report::metricsTable(rows, {});

    QCOMPARE(linesOf(one), u"2025-12-01,facebook,profile 1,fan_count,3000000000,count,poll,Page likes"_s);
    QCOMPARE(linesOf(all, 7),
             u"2025-12-01,facebook,profile 1,engagement,4,count,poll | "
             "2025-12-01,facebook,profile 1,fan_count,3000000000,count,poll | "
             "2025-12-01,tiktok,profile 1,watch_time,1.5,minutes,backfill"_s);
    QCOMPARE(report::metricNamed(u"views_total"_s), catalogue::metricFromKey(u"views"));
    QVERIFY(!report::metricNamed(u"nonsense"_s));
    const QString list = linesOf(report::metricListTable());
    QVERIFY(list.contains(u"karma,Karma,count,,reddit,"_s));
    QVERIFY(!list.contains(u"playback_25"_s)); // of videos only
}

void AccountTablesTest::whatWasExportedIsReadBack_data()
{
    QTest::addColumn<bool>("byMetric");
    QTest::newRow("export growth") << false;
    QTest::newRow("export metrics") << true;
}

void AccountTablesTest::whatWasExportedIsReadBack()
{
    QFETCH(bool, byMetric);
    const Rows rows {
        AccountDay("facebook", 1).followers(3'000'000'000).metric("fan_count", qint64(7)).velocity(-5),
        AccountDay("youtube", 2).metric("watch_time", 1.25).metric("likes_day", qint64(0))};
    const report::Table table = byMetric ? report::metricsTable(rows, {}) : report::growthTable(rows, kAll);
    const Timestamp now(day(20));

    const auto sheet = report::readAccountSheet(QString::fromUtf8(report::toCsv(table)), now);

    QVERIFY(sheet.isOk());
    QCOMPARE(sheet->ignoredColumns, QStringList());
    const QList<domain::Profile> profiles {{.id = domain::ProfileId(1), .name = u"Profile 1"_s},
                                           {.id = domain::ProfileId(2), .name = u"other"_s}};
    const auto plan = report::planAccountImport(sheet->lines, profiles, {}, now);
    QVERIFY2(plan.refusals.isEmpty(), qPrintable(plan.refusals.value(0)));
    QCOMPARE(plan.days.size(), 2);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(plan.days.at(i).values, rows.at(i).values);
        QCOMPARE(plan.days.at(i).date, rows.at(i).date);
        QCOMPARE(plan.days.at(i).platform, rows.at(i).platform);
        QCOMPARE(plan.days.at(i).origin, domain::RowOrigin::Backfill);
    }
}

void AccountTablesTest::eachLineOfASheetHasItsOutcome()
{
    const Timestamp now(day(20));
    const auto sheet = report::readAccountSheet(u"Date;Platform;followers;Views_total;note\n"
                                                "2025-12-01;tiktok;100;;a\n"
                                                "2025-12-01;tiktok;;5000000000;\n"
                                                "1.12.2025;tiktok;1;;\n"
                                                "2025-12-02;myspace;1;;\n"
                                                "2025-12-02;tiktok;-1;;\n"
                                                "2025-12-02;tiktok;1,000;;\n"
                                                "2025-12-31;tiktok;1;;\n"
                                                "2025-12-03;tiktok;;;\n"
                                                "2025-12-20;tiktok;1;;\n"
                                                "2025-12-01;tiktok;200;;\n"_s,
                                                now);
    QVERIFY(sheet.isOk());
    QCOMPARE(sheet->ignoredColumns, QStringList {u"note"_s});

    const auto plan =
        report::planAccountImport(sheet->lines, {{.id = domain::ProfileId(1), .name = u"Main"_s}}, {}, now);

    QCOMPARE(plan.days.size(), 1); // two lines of one day
    QCOMPARE(plan.days.first().values.size(), 2);
    QCOMPARE(catalogue::countOf(plan.days.first().values, *report::metricNamed(u"followers"_s)),
             std::optional<qint64>(100));
    QCOMPARE(plan.refusals.size(), 8);
    const auto told = [&plan](int line) { return report::accountLineSentence(plan, line, std::nullopt); };
    QCOMPARE(told(0), u"Will be added where the day or its number is not there yet."_s);
    QCOMPARE(told(2), u"Line 4, column date: \"1.12.2025\" is not a day; write 2025-12-31."_s);
    QVERIFY(told(3).contains(u"\"myspace\" is no network"_s));
    QVERIFY(told(4).contains(u"Line 6, column followers"_s));
    QVERIFY(told(5).contains(u"\"1,000\" is not a number"_s));
    QVERIFY(told(6).contains(u"lies in the future"_s));
    QVERIFY(told(7).contains(u"Line 9 has no number"_s));
    QVERIFY(told(8).contains(u"is today"_s));
    QVERIFY(told(9).contains(u"Line 11: an earlier line tells of the same day"_s));
    const auto two = report::planAccountImport(
        sheet->lines.mid(0, 1), {{.id = domain::ProfileId(1)}, {.id = domain::ProfileId(2)}}, {}, now);
    QVERIFY(two.refusals.value(0).contains(u"names no profile"_s));
    QCOMPARE(report::accountLineKey(plan, 0, store::PastDayOutcome::Observed), u"observed"_s);
    QCOMPARE(report::accountLineKey(plan, 2, std::nullopt), u"refused"_s);
}

void AccountTablesTest::aWrongSheetIsExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("empty") << QString() << u"empty"_s;
    QTest::newRow("no date") << u"platform,followers\ntiktok,1\n"_s << u"\"date\""_s;
    QTest::newRow("no metric") << u"date,platform,x\n2025-12-01,tiktok,1\n"_s << u"is a metric"_s;
}

void AccountTablesTest::aWrongSheetIsExplained()
{
    QFETCH(QString, text);
    QFETCH(QString, told);
    const auto sheet = report::readAccountSheet(text, Timestamp(day(20)));
    QVERIFY(!sheet.isOk());
    QVERIFY2(sheet.error().detail.contains(told), qPrintable(sheet.error().detail));
}

void AccountTablesTest::aCommaIsNoPointAndAGuardIsNoName()
{
    const Timestamp now(day(20));
    const auto sheet = report::readAccountSheet(u"date,platform,profile,watch_time_minutes\n"
                                                "2025-12-01,tiktok,'=Main,\"1,500\"\n"
                                                "2025-12-02,tiktok,'=Main,1.5\n"_s,
                                                now);
    QVERIFY(sheet.isOk());

    const auto plan = report::planAccountImport(
        sheet->lines,
        {{.id = domain::ProfileId(1), .name = u"=Main"_s}, {.id = domain::ProfileId(2), .name = u"x"_s}}, {},
        now);

    QVERIFY2(plan.refusals.value(0).contains(u"\"1,500\" is not a number"_s),
             qPrintable(plan.refusals.value(0)));
    QCOMPARE(plan.refusals.size(), 1);
    QCOMPARE(plan.days.size(), 1);
    QCOMPARE(plan.days.first().profile, domain::ProfileId(1));
}

void AccountTablesTest::everyGapHasItsReason()
{
    const auto tiktok = *catalogue::platformFromKey(u"tiktok");
    const domain::ProfileId one(1);
    const Rows rows {AccountDay("tiktok", 1), AccountDay("tiktok", 10)};
    const domain::AskingLog log {
        .since = day(3),
        .askedDays = {day(4), day(5), day(6), day(7), day(10)},
        .failures = {{.profile = one, .platform = tiktok, .date = day(5), .error = ErrorKind::Relink},
                     {.profile = one, .platform = {}, .date = day(6), .error = ErrorKind::Offline},
                     {.profile = domain::ProfileId(2),
                      .platform = tiktok,
                      .date = day(7),
                      .error = ErrorKind::Relink}}};

    const auto gaps = report::accountGaps(rows, log, {day(1), day(10)}, day(12));

    QCOMPARE(linesOf(report::gapsTable(gaps, rows), 7),
             u"tiktok,profile 1,2025-12-02,2025-12-02,1,log_gone, | "
             "tiktok,profile 1,2025-12-03,2025-12-03,1,not_running, | "
             "tiktok,profile 1,2025-12-04,2025-12-04,1,not_asked, | "
             "tiktok,profile 1,2025-12-05,2025-12-05,1,failed,relink | "
             "tiktok,profile 1,2025-12-06,2025-12-06,1,failed,offline | "
             "tiktok,profile 1,2025-12-07,2025-12-07,1,not_asked, | "
             "tiktok,profile 1,2025-12-08,2025-12-09,2,not_running,"_s);

    const auto toCome = report::accountGaps({AccountDay("tiktok", 9)}, log, {day(9), day(20)}, day(11));
    QCOMPARE(linesOf(report::gapsTable(toCome, {}), 6),
             u"tiktok,,2025-12-10,2025-12-10,1,not_asked | tiktok,,2025-12-11,2025-12-11,1,not_due"_s);
}

/// The series of a network ends with the end of a day, the first snapshot comes in the middle of the next.
void AccountTablesTest::theSeamOfABackfillIsNoDay()
{
    using Origin = domain::RowOrigin;
    store::AccountDayRow imported = AccountDay("youtube", 2).followers(50).origin(Origin::Backfill);
    imported.importedFrom = u"year.csv"_s;
    const Rows rows {AccountDay("tiktok", 1).followers(100).origin(Origin::Backfill),
                     AccountDay("tiktok", 2).followers(440).origin(Origin::Backfill),
                     AccountDay("tiktok", 3).followers(603),
                     AccountDay("tiktok", 4).followers(943),
                     imported,
                     AccountDay("youtube", 3).followers(60)};
    const report::Table table = report::growthTable(rows, kAll);
    report::Table part {.title = {}, .columns = {}, .rows = {}};
    for (const char *const column : {"daily_growth", "change_over_gap", "gap_days"})
        part.columns.append(QLatin1String(column));
    for (const QList<report::Cell> &row : table.rows) {
        QList<report::Cell> cells;
        for (const QString &column : part.columns)
            cells.append(row.value(table.columns.indexOf(column)));
        part.rows.append(cells);
    }
    // LAG of a statement by hand stays beside it
    QCOMPARE(linesOf(part), u",, | 340,, | 163,163,1 | 340,, | ,, | 10,,"_s);
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
