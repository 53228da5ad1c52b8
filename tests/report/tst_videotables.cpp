// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/builders.h"

#include "report/insighttables.h"
#include "report/testrows.h"

#include <QTest>
#include <QTimeZone>

using namespace viewtide;
using domain::VideoCounts;
using store::VideoRow;
using test::linesOf;

namespace {

VideoRow videoOf(qint64 row, const VideoCounts &counts)
{
    return {.ref = {domain::VideoSource::Api, row},
            .campaign = domain::CampaignId(1),
            .campaignName = QStringLiteral("Spring"),
            .platform = catalogue::platformFromKey(u"tiktok").value(),
            .nativeId = QStringLiteral("n%1").arg(row),
            .postedAt = Timestamp(test::day(1)),
            .counts = counts,
            .updatedAt = Timestamp(test::day(2))};
}

QString text(const VideoCounts &counts)
{
    QStringList parts;
    for (const auto &count : {counts.views, counts.likes, counts.comments, counts.shares, counts.saves})
        parts.append(count ? QString::number(*count) : QStringLiteral("-"));
    return parts.join(QLatin1Char(' '));
}

} // namespace

class VideoTablesTest : public QObject
{
    Q_OBJECT

private slots:
    void videos();
    void campaigns_data();
    void campaigns();
    void totals();
    void bestTimesAreOfToldTimes();
};

void VideoTablesTest::videos()
{
    VideoRow first = videoOf(1, {1000, 10, 20, 30, {}});
    first.caption = QStringLiteral("=cmd");
    first.viewsLastDay = 50;
    VideoRow second = videoOf(2, {});
    second.lastError = ErrorKind::Gone;
    second.typed = true;
    second.typedMask = 1;
    second.goneSince = parseTimestamp(u"2025-12-03T00:00:00Z");
    second.postedAssumed = true; // a time that nobody told is no time

    const report::Table table = report::videosTable({first, second});

    QCOMPARE(table.columns.mid(0, 16).join(QLatin1Char(',')),
             QStringLiteral(
                 "campaign,platform,video_id,posted_at,video_url,caption,views,likes,comments,shares,"
                 "saves,engagement,engagement_parts,engagement_rate_by_views,views_last_day,updated_at"));
    QCOMPARE(linesOf(table),
             QStringLiteral("Spring,tiktok,n1,2025-12-01T00:00:00.000Z,,'=cmd,1000,10,20,30,,60,3,6,50,"
                            "2025-12-02T00:00:00.000Z,api,api:1,,network,,,, | "
                            "Spring,tiktok,n2,,,,,,,,,,0,,,"
                            "2025-12-02T00:00:00.000Z,api,api:2,,typed,gone,views,2025-12-01T00:00:00.000Z,"
                            "2025-12-03T00:00:00.000Z"));
    for (const QList<report::Cell> &row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
}

void VideoTablesTest::campaigns_data()
{
    QTest::addColumn<std::optional<qint64>>("cost");
    QTest::addColumn<std::optional<qint64>>("views");
    QTest::addColumn<std::optional<qint64>>("target");
    QTest::addColumn<QString>("expected"); // cost,currency,cpm,target_views,target_percent
    using Count = std::optional<qint64>;
    QTest::newRow("all known") << Count(5050) << Count(10'000) << Count(20'000) << "50.5,EUR,5.05,20000,50";
    QTest::newRow("no cost") << Count() << Count(10'000) << Count() << ",EUR,,,";
    QTest::newRow("free") << Count(0) << Count(10'000) << Count() << "0,EUR,0,,";
    QTest::newRow("no views known") << Count(5050) << Count() << Count(20'000) << "50.5,EUR,,20000,";
    QTest::newRow("0 views") << Count(5050) << Count(0) << Count(20'000) << "50.5,EUR,,20000,0";
    QTest::newRow("target 0") << Count() << Count(5) << Count(0) << ",EUR,,0,";
}

void VideoTablesTest::campaigns()
{
    QFETCH(std::optional<qint64>, cost);
    QFETCH(std::optional<qint64>, views);
    QFETCH(std::optional<qint64>, target);
    QFETCH(QString, expected);
    const store::CampaignRow row {.campaign = {.id = domain::CampaignId(3),
                                               .name = QStringLiteral("Spring"),
                                               .startsOn = test::day(1),
                                               .costCents = cost,
                                               .currency = QStringLiteral("EUR"),
                                               .targetViews = target},
                                  .posts = 2,
                                  .totals = {.views = views, .likes = 7},
                                  .ratedPosts = 1,
                                  .engagementRate = 1.5,
                                  .ownerName = QStringLiteral("Anna")};

    const report::Table table = report::campaignsTable({row});

    const QString counts = views ? QString::number(*views) : QString();
    QCOMPARE(linesOf(table),
             QStringLiteral("Spring,2025-12-01,,2,%1,7,,,,7,1,1.5,1,%2,3,Anna").arg(counts, expected));
    QCOMPARE(table.rows.first().size(), table.columns.size());
}

void VideoTablesTest::totals()
{
    QCOMPARE(text(report::totalsOf({})), QStringLiteral("- - - - -"));
    QCOMPARE(text(report::totalsOf({videoOf(1, {10, 0, {}, 3, {}}), videoOf(2, {5, {}, {}, 4, 2})})),
             QStringLiteral("15 0 - 7 2"));
}

void VideoTablesTest::bestTimesAreOfToldTimes()
{
    QList<store::PostCurve> curves;
    for (int number = 0; number < 10; ++number) {
        const Timestamp at = Timestamp(test::day(1 + number)) + std::chrono::hours(9);
        const Timestamp dayLater = at + std::chrono::hours(24);
        curves.append({.video = {domain::VideoSource::Manual, number},
                       .profile = domain::ProfileId(1),
                       .platform = catalogue::platformFromKey(u"tiktok").value(),
                       .caption = {},
                       .postedAssumed = false,
                       .curve = {.postedAt = at, .views = {{dayLater, 100}}}});
    }
    const auto told = report::bestTimesOf(curves, QTimeZone::utc());
    QCOMPARE(told.posts, 2); // each against at least eight before it
    QCOMPARE(told.leftOut, 8);

    curves.last().postedAssumed = true;
    const auto assumed = report::bestTimesOf(curves, QTimeZone::utc());
    QCOMPARE(assumed.posts, 1);
    QCOMPARE(assumed.leftOut, 9);
}

QTEST_GUILESS_MAIN(VideoTablesTest)
#include "tst_videotables.moc"
