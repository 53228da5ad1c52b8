// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/builders.h"

#include "report/testrows.h"
#include "report/weeksummary.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace viewtide;
using domain::RateBasis;
using domain::RowOrigin;
using test::AccountDay;
using test::day;
using test::linesOf;
using Rows = QList<store::AccountDayRow>;

namespace {

const DateRange kWeek {day(8), day(14)};

} // namespace

class WeeklyTest : public QObject
{
    Q_OBJECT

private slots:
    void columns();
    void line_data();
    void line();
    void aLinePerNetworkInTheirOrder();
    void defaultWeek_data();
    void defaultWeek();
    void textForAChat();
    void aHostileCaptionStaysText();
    void theAlertOfMonday();
    void engagementThatWasWon();
    void aVideoOfAnUnknownTimeIsOfNoWeek();
};

void WeeklyTest::columns()
{
    const QString first = QStringLiteral("week_start,week_end,platform,follower_growth,total_engagement,"
                                         "avg_engagement_rate,followers_end,days_recorded,"
                                         "engagement_rate_basis");
    QVERIFY(report::toCsv(report::weeklyTable({}, kWeek)).startsWith(first.toUtf8()));
    QCOMPARE(report::weeklyTable({}, kWeek).rows.size(), qsizetype(0));
    const report::Table table = report::weeklyTable({AccountDay("tiktok", 8)}, kWeek);
    QCOMPARE(table.rows.first().size(), table.columns.size());
}

void WeeklyTest::line_data()
{
    QTest::addColumn<Rows>("rows");
    // follower_growth,total_engagement,avg_engagement_rate,followers_end,days_recorded,basis
    QTest::addColumn<QString>("expected");
    QTest::newRow("a week")
        << Rows {AccountDay("tiktok", 8).followers(100).engagement(5).rate(1, RateBasis::Views),
                 AccountDay("tiktok", 9).followers(130).engagement(7).rate(2, RateBasis::Views),
                 AccountDay("tiktok", 14).followers(120).engagement(9).rate(6, RateBasis::Views)}
        << "20,21,3,120,3,views";
    QTest::newRow("an account that fell silent before the week is still followed")
        << Rows {AccountDay("tiktok", 6, 2).followers(7), AccountDay("tiktok", 7, 2).followers(5),
                 AccountDay("tiktok", 8).followers(100), AccountDay("tiktok", 9).followers(130)}
        << "30,,,135,2,";
    QTest::newRow("one that is silent for longer than 30 days is not")
        << Rows {AccountDay("tiktok", 8 - 31, 2).followers(5), AccountDay("tiktok", 8).followers(100),
                 AccountDay("tiktok", 9).followers(130)}
        << "30,,,130,2,";
    QTest::newRow("a loss is negative and bare")
        << Rows {AccountDay("tiktok", 8).followers(100), AccountDay("tiktok", 9).followers(90)}
        << "-10,,,90,2,";
    QTest::newRow("one day has no growth")
        << Rows {AccountDay("tiktok", 8).followers(100).engagement(0)} << ",0,,100,1,";
    QTest::newRow("nothing known") << Rows {AccountDay("tiktok", 8), AccountDay("tiktok", 9)} << ",,,,2,";
    QTest::newRow("days outside the week do not count")
        << Rows {AccountDay("tiktok", 7).followers(1).engagement(100), AccountDay("tiktok", 8).followers(10),
                 AccountDay("tiktok", 14).followers(15),
                 AccountDay("tiktok", 15).followers(99).engagement(100)}
        << "5,,,15,2,";
    QTest::newRow("any order of rows")
        << Rows {AccountDay("tiktok", 14).followers(15), AccountDay("tiktok", 8).followers(10)}
        << "5,,,15,2,";
    QTest::newRow("profiles are added, each against itself")
        << Rows {AccountDay("tiktok", 8, 1).followers(100).engagement(1),
                 AccountDay("tiktok", 9, 1).followers(110).engagement(1),
                 AccountDay("tiktok", 8, 2).followers(1000).engagement(1),
                 AccountDay("tiktok", 9, 2).followers(995).engagement(1)}
        << "5,4,,1105,2,";
    QTest::newRow("a profile that joined this week adds no growth")
        << Rows {AccountDay("tiktok", 8, 1).followers(100), AccountDay("tiktok", 9, 1).followers(110),
                 AccountDay("tiktok", 9, 2).followers(5000)}
        << "10,,,5110,2,";
    QTest::newRow("days without a rate are not zero")
        << Rows {AccountDay("tiktok", 8).rate(4, RateBasis::Views), AccountDay("tiktok", 9)}
        << ",,4,,2,views";
    QTest::newRow("the most frequent basis, never a mix")
        << Rows {AccountDay("tiktok", 8).rate(50, RateBasis::Reach),
                 AccountDay("tiktok", 9).rate(1, RateBasis::Views),
                 AccountDay("tiktok", 10).rate(3, RateBasis::Views)}
        << ",,2,,3,views";
    QTest::newRow("on a draw the better basis") << Rows {AccountDay("tiktok", 8).rate(1, RateBasis::Views),
                                                         AccountDay("tiktok", 9).rate(50, RateBasis::Reach)}
                                                << ",,50,,2,reach";
}

void WeeklyTest::line()
{
    QFETCH(Rows, rows);
    QFETCH(QString, expected);
    const report::Table table = report::weeklyTable(rows, kWeek);
    QCOMPARE(linesOf(table, 9), QStringLiteral("2025-12-08,2025-12-14,tiktok,") + expected);
}

void WeeklyTest::aLinePerNetworkInTheirOrder()
{
    const report::Table table =
        report::weeklyTable({AccountDay("youtube", 8), AccountDay("tiktok", 9).origin(RowOrigin::Backfill),
                             AccountDay("facebook", 8)},
                            kWeek);
    QCOMPARE(linesOf(table, 13),
             QStringLiteral("2025-12-08,2025-12-14,facebook,,,,,1,,0,,1,0 | "
                            "2025-12-08,2025-12-14,tiktok,,,,,1,,0,,1,1 | "
                            "2025-12-08,2025-12-14,youtube,,,,,1,,0,,1,0"));
}

void WeeklyTest::defaultWeek_data()
{
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QString>("expected"); // for 20 December
    QTest::newRow("nothing recorded") << QList<int> {} << "-";
    QTest::newRow("only later days") << QList<int> {21, 22} << "-";
    QTest::newRow("one day") << QList<int> {5} << "2025-12-05..2025-12-05";
    QTest::newRow("ten days in a row")
        << QList<int> {11, 12, 13, 14, 15, 16, 17, 18, 19, 20} << "2025-12-14..2025-12-20";
    QTest::newRow("today not yet recorded")
        << QList<int> {12, 13, 14, 15, 16, 17, 18, 19} << "2025-12-13..2025-12-19";
    QTest::newRow("a gap is spanned") << QList<int> {1, 2, 3, 4, 5, 6, 7, 20} << "2025-12-02..2025-12-20";
    QTest::newRow("the same day twice counts once")
        << QList<int> {18, 18, 19, 19} << "2025-12-18..2025-12-19";
}

void WeeklyTest::defaultWeek()
{
    QFETCH(QList<int>, days);
    QFETCH(QString, expected);
    Rows rows;
    for (const int number : days)
        rows.append(AccountDay("tiktok", number));

    const auto week = report::lastRecordedWeek(rows, day(20));

    QCOMPARE(week ? toIsoDate(week->first) + QStringLiteral("..") + toIsoDate(week->last)
                  : QStringLiteral("-"),
             expected);
}

namespace {

store::VideoRow videoOf(int dayOfMonth, const QString &caption, qint64 views)
{
    store::VideoRow video;
    video.platform = catalogue::platformFromKey(u"youtube").value();
    video.caption = caption;
    video.postedAt = Timestamp(day(dayOfMonth)) + std::chrono::hours(9);
    video.counts.views = views;
    return video;
}

} // namespace

void WeeklyTest::textForAChat()
{
    const Rows rows {AccountDay("tiktok", 1).followers(900),
                     AccountDay("tiktok", 7).followers(960),
                     AccountDay("tiktok", 8).followers(1'000).engagement(70).metric("likes", qint64(70)),
                     AccountDay("tiktok", 14).followers(1'234).engagement(75).metric("likes", qint64(75)),
                     AccountDay("instagram", 9).followers(10).engagement(800).metric("likes", qint64(800)),
                     AccountDay("instagram", 10).followers(10).engagement(900).metric("likes", qint64(900))};
    const auto summary = report::weekSummary(rows,
                                             {videoOf(9, QStringLiteral("Less"), 10),
                                              videoOf(10, QStringLiteral("More"), 2'000),
                                              videoOf(15, QStringLiteral("Later"), 99'999)},
                                             kWeek);
    const QString text = report::toMarkdown(summary);
    QVERIFY2(text.startsWith(QStringLiteral("**Week 2025-W50**, 8 Dec 2025 to 14 Dec 2025\n")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("- Followers: 1,244 (+234; the time before +60)\n")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("- TikTok: 1,234 followers (+234), engagement won +5\n")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("- Engagement won: +5 (1 of 2 networks tell it)\n")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("- Instagram: 10 followers (0)\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("1. More (YouTube): 2,000 views\n2. Less")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("Later")));
    QVERIFY(report::weekSummary(rows, {}, {day(20), day(26)}).isEmpty());
}

void WeeklyTest::aHostileCaptionStaysText()
{
    const auto summary = report::weekSummary(
        {}, {videoOf(9, QStringLiteral("**[x](http://e.org)** @everyone\n# big"), 1)}, kWeek);
    const QString text = report::toMarkdown(summary);
    QVERIFY2(
        text.contains(QStringLiteral("1. \\*\\*\\[x\\](http://e.org)\\*\\* @\u200Beveryone # big (YouTube)")),
        qPrintable(text));
}

void WeeklyTest::theAlertOfMonday()
{
    const Rows rows {AccountDay("tiktok", 8).followers(1'000), AccountDay("tiktok", 14).followers(990)};
    const auto alert = report::summaryAlert(report::weekSummary(rows, {}, kWeek));
    QCOMPARE(alert.key, QStringLiteral("weekly_summary:2025-W50"));
    QCOMPARE(alert.title, QStringLiteral("Week 50: -10 followers"));
    QCOMPARE(alert.figures[QStringLiteral("follower_growth")].toInteger(), -10);
    QVERIFY(alert.figures[QStringLiteral("engagement_won")].isNull());

    const Rows liked {AccountDay("tiktok", 8).metric("likes", qint64(900)),
                      AccountDay("tiktok", 14).metric("likes", qint64(890))};
    QCOMPARE(report::summaryAlert(report::weekSummary(liked, {}, kWeek)).title,
             QStringLiteral("Week 50: – followers, engagement -10"));

    const auto restore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QStringLiteral("ar_EG"))); // all numbers of a sentence have its digits
    const QString title = report::summaryAlert(report::weekSummary(rows, {}, kWeek)).title;
    QVERIFY2(title.startsWith(QStringLiteral("Week ٥٠: ")), qPrintable(title));
}

/// SUM adds a running count up once a day; what came in the week is last minus first.
void WeeklyTest::engagementThatWasWon()
{
    const Rows rows {
        AccountDay("tiktok", 7).metric("likes", qint64(100)).engagement(100),
        AccountDay("tiktok", 8).metric("likes", qint64(500)).metric("comments", qint64(9)).engagement(509),
        AccountDay("tiktok", 9).metric("likes", qint64(540)).engagement(540), // -1: not computed
        AccountDay("tiktok", 10).metric("likes", qint64(530)).metric("comments", qint64(10)).engagement(540),
        AccountDay("tiktok", 9, 2).metric("likes", qint64(7)).engagement(7),
        AccountDay("youtube", 8).metric("likes", qint64(40)).engagement(40),
        AccountDay("youtube", 9).metric("likes", qint64(60)).engagement(60)};
    const report::Table table = report::weeklyTable(
        rows, kWeek, {.compared = kWeek.previous(), .videos = {}, .total = report::TotalRow::With});

    const auto cells = [&table](const QString &column) {
        report::Table one {.title = {}, .columns = {column}, .rows = {}};
        for (const QList<report::Cell> &row : table.rows)
            one.rows.append({row.value(table.columns.indexOf(column))});
        return linesOf(one);
    };
    QCOMPARE(cells(QStringLiteral("platform")), QStringLiteral("tiktok | youtube | total"));
    QCOMPARE(cells(QStringLiteral("total_engagement")), QStringLiteral("1596 | 100 | 1696"));
    QCOMPARE(cells(QStringLiteral("engagement_won")), QStringLiteral("31 |  | 31"));
    QCOMPARE(table.columns.last(), QStringLiteral("previous_engagement_won"));
}

void WeeklyTest::aVideoOfAnUnknownTimeIsOfNoWeek()
{
    const auto tiktok = catalogue::platformFromKey(u"tiktok").value();
    const store::VideoRow told {.platform = tiktok, .postedAt = Timestamp(day(9))};
    store::VideoRow assumed = told;
    assumed.postedAssumed = true;
    const Rows days {AccountDay("tiktok", 8).followers(100)};

    QCOMPARE(report::weekSummary(days, {told, assumed}, kWeek).posted.size(), 1);
    const report::Table table = report::weeklyTable(
        days, kWeek, {.compared = {}, .videos = {told, assumed}, .total = report::TotalRow::Without});
    const qsizetype posts = table.columns.indexOf(QStringLiteral("posts"));
    QCOMPARE(table.rows.first().at(posts), report::Cell(qint64(1)));
}

QTEST_GUILESS_MAIN(WeeklyTest)
#include "tst_weekly.moc"
