// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of the observations of a video, what it is compared with, and who owns campaigns. On both
// engines.
#include "store/storefixture.h"

#include "store/history.h"
#include "store/owners.h"
#include "store/ranges.h"
#include "store/sqlfiles.h"

using namespace viewtide;
using namespace viewtide::test;
using domain::VideoCounts;
using domain::VideoSource;

namespace {

/// Everything of the API is seen with these numbers.
void see(StoreFixture &fixture, const VideoCounts &counts, Timestamp at)
{
    auto updates = StoreFixture::updatesFor(fixture.due(at, store::DueScope::All), counts, at);
    updates.removeIf([](const store::SectionUpdate &update) { return !update.section.upload.isValid(); });
    fixture.commit(updates, at);
}

/// 24 videos of today and yesterday, one pasted of yesterday, one of which nobody told when, and one that
/// came through the API as well.
void postAroundMidnight(StoreFixture &fixture, const VideoCounts &counts)
{
    fixture.importPosts(12); // an hour apart, the last two before midnight; on two networks each
    see(fixture, counts, kStart);
    const std::pair<const char *, std::optional<Timestamp>> pasted[] {
        {"900", kStart - 24h}, {"901", std::nullopt}, {"tiktok-0", kStart}};
    for (const auto &[id, posted] : pasted) {
        fixture.write(store::AddManualVideo {.campaign = fixture.workspace.unassigned,
                                             .platform = platformOf("tiktok"),
                                             .nativeId = domain::NativeId(QLatin1String(id)),
                                             .url = QStringLiteral("https://example.org/x"),
                                             .title = {},
                                             .postedAt = posted,
                                             .now = kStart});
    }
}

store::VideoHistory historyOf(StoreFixture &fixture, const domain::VideoRef &video)
{
    return fixture.read(store::VideoHistoryQuery {video});
}

} // namespace

class TstVideoHistory : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void knowsUntilWhenACountStood();
    void oneMillisecondIsOneObservation();
    void comparesWithTheSameAccountAndNetwork();
    void comparesAPastedLinkWhileOneProfileIsThere();
    void tellsWhatSomeDoForTheirAge();
    void listsSamplesOfARange();
    void viewsWonAreWhatWasEarned();
    void viewsWonAreReadByTheKey();
    void earlierOnesAreFoundByTheirTime();
    void countsWhatWasPostedOnADay();
    void theCountsOfADayAreThoseOfTheRows();
    void findsAndRenamesOwners();
    void campaignKeepsAndChangesItsOwner();
};

void TstVideoHistory::knowsUntilWhenACountStood()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    see(fixture, countsOf(10), kStart);
    const auto video = fixture.videos().constFirst().ref;
    const auto confirmed = [&] { return historyOf(fixture, video).samples.last().confirmedAt; };

    see(fixture, countsOf(10), kStart + 59min); // nothing is written within the hour
    QCOMPARE(confirmed(), std::nullopt);
    see(fixture, countsOf(10), kStart + 61min);
    QCOMPARE(confirmed(), std::optional(kStart + 61min));
    see(fixture, countsOf(10), kStart + 122min);
    QCOMPARE(confirmed(), std::optional(kStart + 122min));
    see(fixture, {.views = 10}, kStart + 183min); // the rest was not reported: not the same observation
    QCOMPARE(confirmed(), std::optional(kStart + 122min));

    see(fixture, countsOf(11), kStart + 190min);
    const auto samples = historyOf(fixture, video).samples;
    QCOMPARE(samples.size(), 2);
    QCOMPARE(samples.first().confirmedAt, std::optional(kStart + 122min));
    QCOMPARE(samples.last().confirmedAt, std::nullopt);
    QCOMPARE(domain::countSeries(samples, &VideoCounts::views).size(), 3);
    QCOMPARE(fixture.problem, QString());
}

void TstVideoHistory::oneMillisecondIsOneObservation()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    see(fixture, {.views = 10}, kStart);
    see(fixture, {.likes = 3}, kStart);

    const auto samples = historyOf(fixture, fixture.videos().constFirst().ref).samples;

    QCOMPARE(samples.size(), 1);
    QCOMPARE(samples.first().counts, (VideoCounts {.views = 10, .likes = 3}));
}

void TstVideoHistory::comparesWithTheSameAccountAndNetwork()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(25); // "p0" is the newest
    const auto other = fixture.write(store::SaveProfile {
        {.id = {}, .name = QStringLiteral("Other"), .keyRef = QStringLiteral("other"), .refId = {}}, kStart});
    domain::HistoryPost foreign;
    foreign.id = domain::PostId(QStringLiteral("foreign"));
    foreign.createdAt = kStart - 90min;
    foreign.sections.append({.platform = platformOf("tiktok"),
                             .nativeId = domain::NativeId(QStringLiteral("foreign")),
                             .status = domain::UploadStatus::Posted,
                             .url = {},
                             .failureReason = {}});
    fixture.write(store::SaveHistory {other, {foreign}, kStart});
    see(fixture, countsOf(10), kStart);
    see(fixture, countsOf(20), kStart + 5min);

    const auto videos = fixture.videos();
    const auto newest = std::find_if(videos.cbegin(), videos.cend(), [](const store::VideoRow &row) {
        return row.nativeId == QLatin1String("tiktok-0");
    });
    const auto history = historyOf(fixture, newest->ref);

    QCOMPARE(history.earlier.size(), 20);
    QCOMPARE(history.earlier.first().postedAt, kStart - 2h);
    QCOMPARE(history.earlier.last().postedAt, kStart - 21h);
    for (const auto &video : history.earlier) {
        QCOMPARE(video.views.size(), 2);
        QVERIFY(video.postedAt != *foreign.createdAt);
    }
    const auto oldest = std::find_if(videos.cbegin(), videos.cend(), [](const store::VideoRow &row) {
        return row.nativeId == QLatin1String("tiktok-24");
    });
    QVERIFY(historyOf(fixture, oldest->ref).earlier.isEmpty());
}

void TstVideoHistory::tellsWhatSomeDoForTheirAge()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(12); // "p0" is the newest, an hour old; each of the others an hour older
    for (int hour = 0; hour < 24; ++hour)
        see(fixture, countsOf(10 * (hour + 1)), kStart + hour * 1h);
    const auto refOf = [&fixture](const QString &id) {
        const auto videos = fixture.videos();
        const auto found = std::find_if(videos.cbegin(), videos.cend(),
                                        [&id](const store::VideoRow &row) { return row.nativeId == id; });
        return std::pair {found->ref, found->postedAt};
    };
    const auto newest = refOf(QStringLiteral("tiktok-0"));
    const auto oldest = refOf(QStringLiteral("tiktok-11"));

    const auto outliers = fixture.read(store::OutliersQuery {.videos = {newest, oldest}});

    QCOMPARE(outliers.size(), 1); // nothing is before the oldest
    const domain::Outlier outlier = outliers.value(newest.first);
    QCOMPARE(outlier.age, Millis(24h));
    QCOMPARE(outlier.views, 240);
    QCOMPARE(outlier.earlier, 11); // 230 to 130
    QCOMPARE(outlier.ratio, 240.0 / 180.0);
}

void TstVideoHistory::comparesAPastedLinkWhileOneProfileIsThere()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(3);
    see(fixture, countsOf(10), kStart);
    const auto pasted = fixture
                            .write(store::AddManualVideo {.campaign = fixture.workspace.unassigned,
                                                          .platform = platformOf("tiktok"),
                                                          .nativeId = domain::NativeId(QStringLiteral("m")),
                                                          .url = {},
                                                          .title = {},
                                                          .postedAt = kStart,
                                                          .now = kStart})
                            .second;
    QCOMPARE(historyOf(fixture, pasted).earlier.size(), 3);

    fixture.write(store::SaveProfile {
        {.id = {}, .name = QStringLiteral("Other"), .keyRef = QStringLiteral("other"), .refId = {}}, kStart});
    QVERIFY(historyOf(fixture, pasted).earlier.isEmpty()); // whose link is it?
}

void TstVideoHistory::listsSamplesOfARange()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    for (int hour = 0; hour < 5; ++hour)
        see(fixture, countsOf(10 + hour), kStart + std::chrono::hours(hour));

    const auto rows = fixture.read(store::SamplesQuery {
        .campaign = fixture.workspace.unassigned, .from = kStart + 1h, .to = kStart + 3h});

    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.first().sample.at, kStart + 1h);
    QCOMPARE(rows.first().sample.counts, countsOf(11));
    QCOMPARE(rows.at(1).video, rows.first().video);
    QVERIFY(rows.at(2).video != rows.first().video);
    QVERIFY(
        fixture
            .read(store::SamplesQuery {.campaign = domain::CampaignId(99), .from = kStart, .to = kStart + 9h})
            .isEmpty());
}

/// The ends of the range tell the same as all observations in it.
void TstVideoHistory::viewsWonAreWhatWasEarned()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    see(fixture, {.likes = 1}, kStart - 1h); // no views yet
    see(fixture, countsOf(100), kStart);
    see(fixture, countsOf(160), kStart + 10h);
    see(fixture, countsOf(150), kStart + 20h); // a recount
    see(fixture, countsOf(150), kStart + 30h);
    see(fixture, countsOf(190), kStart + 40h);
    const auto video = fixture.videos().constFirst().ref;
    const auto wonIn = [&](Timestamp from, Timestamp to) {
        const auto won = fixture.read(store::ViewsWonQuery {.videos = {video}, .span = {from, to}});
        return won.contains(video) ? std::optional(won.value(video)) : std::nullopt;
    };
    const auto samples = historyOf(fixture, video).samples;

    QCOMPARE(wonIn(kStart + 5h, kStart + 21h).value_or(store::ViewsWon()).net, 50);
    QCOMPARE(wonIn(kStart + 10h, kStart + 50h).value_or(store::ViewsWon()).net, 90);
    QCOMPARE(wonIn(kStart - 50h, kStart), std::nullopt); // nothing was observed before its end
    for (int from = -30; from <= 60; from += 5) {
        for (int to = from + 5; to <= 65; to += 5) {
            const Timestamp first = kStart + std::chrono::hours(from);
            const Timestamp last = kStart + std::chrono::hours(to);
            const auto earned = domain::earnedCounts(samples, first, last).front();
            const auto won = wonIn(first, last);
            QCOMPARE(won.has_value(), earned.has_value());
            if (!won || !earned)
                continue;
            QCOMPARE(won->net, earned->net());
            QCOMPARE(won->isPartial, earned->partial);
            QCOMPARE(won->since, kStart);
        }
    }
}

void TstVideoHistory::viewsWonAreReadByTheKey()
{
    QFETCH_GLOBAL(viewtide::test::DatabaseKind, engine);
    if (engine == DatabaseKind::Postgres)
        return; // its planner scans small tables
    StoreFixture fixture(engine);
    fixture.importPosts(1);
    fixture.store.reset();
    QString sql =
        QStringLiteral("EXPLAIN QUERY PLAN ") + store::queryText(QStringLiteral("views_won_select")).value();
    sql.replace(QLatin1Char('?'), QLatin1String("1"));

    const QString plan = fixture.database.rows(sql).join(QLatin1Char('\n'));

    QVERIFY2(plan.contains(QStringLiteral("(video_source=? AND video_row=? AND observed_at<?)")),
             qPrintable(plan));
    QCOMPARE(plan.count(QStringLiteral("SCAN")), 1); // of the 64 rows that were found by their ids
    QVERIFY2(!plan.contains(QStringLiteral("TEMP B-TREE")), qPrintable(plan));
}

void TstVideoHistory::earlierOnesAreFoundByTheirTime()
{
    QFETCH_GLOBAL(viewtide::test::DatabaseKind, engine);
    if (engine == DatabaseKind::Postgres)
        return; // its planner scans small tables
    StoreFixture fixture(engine);
    fixture.importPosts(1);
    fixture.store.reset();
    QString sql = QStringLiteral("EXPLAIN QUERY PLAN ")
        + store::queryText(QStringLiteral("earlier_videos_select")).value();
    sql.replace(QLatin1Char('?'), QLatin1String("1"));

    const QString plan = fixture.database.rows(sql).join(QLatin1Char('\n'));

    for (const char *const table : {"ayrshare_posted_videos_posted", "manually_posted_videos_posted"})
        QVERIFY2(plan.contains(QStringLiteral("INDEX %1 (posted_at<?)").arg(QLatin1String(table))),
                 qPrintable(plan));
}

void TstVideoHistory::countsWhatWasPostedOnADay()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Date today = dateOf(kStart);
    postAroundMidnight(fixture, countsOf(1));
    const auto daysIn = [&](DateRange range) {
        QMap<Date, int> days;
        for (const store::PostedDay &day : fixture.read(store::PostedDaysQuery {.range = range})) {
            if (day.campaign == fixture.workspace.unassigned)
                days[day.date] += day.videos;
        }
        return days;
    };

    const Date yesterday = today - std::chrono::days(1);
    QCOMPARE(daysIn({yesterday, today}), (QMap<Date, int> {{yesterday, 4 + 1}, {today, 20}}));
    QCOMPARE(daysIn({today, today}), (QMap<Date, int> {{today, 20}}));
    QCOMPARE(fixture.read(store::RecordedDaysQuery {.today = today}), std::nullopt);
    QCOMPARE(fixture.problem, QString());
}

void TstVideoHistory::theCountsOfADayAreThoseOfTheRows()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QCOMPARE(fixture.read(store::TotalViewsQuery {}), std::nullopt);
    postAroundMidnight(fixture, {.views = 10, .likes = {}, .comments = 3, .shares = {}, .saves = {}});
    const auto due = fixture.due(kStart + 1h, store::DueScope::All);
    auto updates = StoreFixture::updatesFor(due, countsOf(5), kStart + 2h);
    updates.removeIf([](const store::SectionUpdate &update) { return update.section.upload.isValid(); });
    fixture.commit(updates, kStart + 1h, domain::VideoSource::Manual);

    const auto sorted = [](QList<store::PostedCounts> posted) {
        std::sort(posted.begin(), posted.end(), [](const auto &a, const auto &b) {
            return std::tuple(a.date, a.platform, a.counts.views)
                < std::tuple(b.date, b.platform, b.counts.views);
        });
        return posted;
    };
    const Date today = dateOf(kStart);
    for (const int days : {0, 1, 30}) {
        const DateRange range {today - std::chrono::days(days), today};
        QList<store::PostedCounts> expected;
        qint64 views = 0;
        for (const store::VideoRow &row : fixture.videos(kStart + 1h)) {
            views += row.counts.views.value_or(0);
            if (row.toldPostedAt() && range.contains(dateOf(row.postedAt)))
                expected.append({row.campaign, row.platform, dateOf(row.postedAt), row.counts});
        }
        QCOMPARE(sorted(fixture.read(store::PostedCountsQuery {.range = range})), sorted(expected));
        QCOMPARE(expected.size(), days == 0 ? 20 : 25);
        QCOMPARE(fixture.read(store::TotalViewsQuery {}), std::optional(views));
    }
    QCOMPARE(fixture.problem, QString());
}

void TstVideoHistory::findsAndRenamesOwners()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto save = [&fixture](qint64 id, const char *name) {
        return await(
            fixture.store->write(store::SaveOwner {{domain::UserId(id), QString::fromUtf8(name)}, kStart}));
    };
    const auto anna = save(0, "  Anna  Müller ");
    QVERIFY_RESULT(anna);
    QCOMPARE(save(0, "anna müller").value(), *anna); // the same person
    QCOMPARE(fixture.read(store::OwnersQuery {}).constLast(),
             (store::Owner {*anna, QStringLiteral("Anna Müller")}));
    QCOMPARE(save(anna->value(), "Anna").value(), *anna);
    QCOMPARE(fixture.read(store::OwnersQuery {}).constLast().name, QStringLiteral("Anna"));
    QCOMPARE_ERROR(save(0, "   "), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(save(fixture.workspace.user.value(), "ANNA"), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(save(99, "Nobody"), ErrorKind::NotFound);
    QCOMPARE(fixture.read(store::OwnersQuery {}).size(), 2);
}

void TstVideoHistory::campaignKeepsAndChangesItsOwner()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto anna = fixture.write(store::SaveOwner {{{}, QStringLiteral("Anna")}, kStart});
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring");
    campaign.id = fixture.write(store::SaveCampaign {campaign, kStart});
    const auto ownerName = [&fixture](domain::CampaignId id) {
        for (const auto &row : fixture.read(store::CampaignsQuery {.today = dateOf(kStart)})) {
            if (row.campaign.id == id)
                return row.ownerName;
        }
        return QString();
    };
    QCOMPARE(ownerName(campaign.id), QStringLiteral("Me"));
    campaign.owner = anna;
    fixture.write(store::SaveCampaign {campaign, kStart});
    QCOMPARE(ownerName(campaign.id), QStringLiteral("Anna"));
    campaign.owner = {};
    fixture.write(store::SaveCampaign {campaign, kStart}); // not said: as it is
    QCOMPARE(ownerName(campaign.id), QStringLiteral("Anna"));
    domain::Campaign unassigned;
    unassigned.id = fixture.workspace.unassigned;
    unassigned.owner = anna;
    unassigned.name = QStringLiteral("Unassigned");
    fixture.write(store::SaveCampaign {unassigned, kStart});
    QCOMPARE(ownerName(unassigned.id), QStringLiteral("Me")); // it is the workspace's
}

QTEST_GUILESS_MAIN(TstVideoHistory)
#include "tst_videohistory.moc"
