// SPDX-License-Identifier: GPL-3.0-or-later
// Past days of campaigns made again from the samples equal what was written on those days. On both engines.
#include "store/storefixture.h"

#include "store/campaignhistory.h"
#include "store/manualvideos.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace viewtide;
using namespace viewtide::test;
using domain::VideoCounts;
using domain::VideoSource;
using std::chrono::days;

namespace {

constexpr int kDays = 30;
const Date kFirst = dateOf(kStart);
const DateRange kMonth {kFirst, kFirst + days(kDays - 1)};

constexpr std::array kMembers {&VideoCounts::views, &VideoCounts::likes, &VideoCounts::comments,
                               &VideoCounts::shares, &VideoCounts::saves};

QList<store::CampaignDayRow> recorded(StoreFixture &fixture, DateRange range = kMonth)
{
    return fixture.read(store::CampaignDaysQuery {.range = range, .campaign = std::nullopt});
}

domain::VideoRef paste(StoreFixture &fixture, const QString &nativeId, Timestamp now,
                       std::optional<Timestamp> postedAt = std::nullopt)
{
    return fixture
        .write(store::AddManualVideo {.campaign = fixture.workspace.unassigned,
                                      .platform = platformOf("tiktok"),
                                      .nativeId = domain::NativeId(nativeId),
                                      .url = {},
                                      .title = {},
                                      .postedAt = postedAt,
                                      .now = now})
        .second;
}

domain::CampaignId addCampaign(StoreFixture &fixture, const QString &name, Timestamp now)
{
    domain::Campaign campaign;
    campaign.name = name;
    return fixture.write(store::SaveCampaign {campaign, now});
}

/// Numbers that rise, sometimes fall, and are sometimes missing.
VideoCounts moved(VideoCounts counts, QRandomGenerator &random)
{
    for (const auto member : kMembers) {
        auto &value = counts.*member;
        value = std::max<qint64>(0, value.value_or(random.bounded(1000)) + random.bounded(-20, 200));
        if (random.bounded(6) == 0)
            value.reset();
    }
    return counts;
}

/// One look at some of the videos of both sources.
void look(StoreFixture &fixture, QRandomGenerator &random, Timestamp at)
{
    QHash<VideoSource, QList<store::SectionUpdate>> updates;
    const auto due = fixture.due(at, store::DueScope::All);
    for (const store::DuePost &post : due) {
        for (const store::DueSection &section : post.sections) {
            if (section.postedAt > at || random.bounded(3) == 0)
                continue;
            auto update = StoreFixture::updatesFor({{.profile = post.profile, .sections = {section}}},
                                                   moved({}, random), at + 5min)
                              .constFirst();
            if (random.bounded(10) == 0)
                update.observation.reset(); // no data yet, or an error
            updates[post.source].append(update);
        }
    }
    for (const auto source : {VideoSource::Api, VideoSource::Manual})
        fixture.commit(updates.value(source), at, source);
}

void moveSome(StoreFixture &fixture, QRandomGenerator &random, const QList<domain::CampaignId> &campaigns,
              Timestamp at)
{
    const auto videos = fixture.videos(at);
    for (const store::VideoRow &video : videos) {
        if (random.bounded(8) == 0)
            fixture.write(
                store::AssignVideos {{video.ref}, campaigns.at(random.bounded(campaigns.size())), at});
    }
}

} // namespace

class TstCampaignHistory : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void rebuildsWhatWasWritten();
    void countsAVideoFromWhenItWasSeen();
    void placesAVideoWhereItWasThenOrIsNow();
    void bringsADayToItsEnd();
    void makesNothingUpForADayOff();
    void refusesADayThatGoesOn();
    void keepsNullApartFromZero();
    void totalIsTheSumOfTheVisibleRows();
    void leavesNothingBehindWhereAVideoWas();
    void anEditWritesTheRowsOfItsDay();

private:
    static qint64 viewsOfAll(StoreFixture &fixture, DateRange range)
    {
        qint64 sum = 0;
        for (const auto &row : recorded(fixture, range))
            sum += row.views;
        return sum;
    }
};

void TstCampaignHistory::rebuildsWhatWasWritten()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QRandomGenerator random(20260101);
    fixture.importPosts(6);
    QList<domain::CampaignId> campaigns {fixture.workspace.unassigned};
    QList<store::CampaignDayRow> written;
    for (Date day = kFirst; day <= kMonth.last; day += days(1)) {
        const int number = int((day - kFirst).count());
        const Timestamp start = Timestamp(day) + 11h;
        if (number % 7 == 3)
            campaigns.append(addCampaign(fixture, QStringLiteral("C%1").arg(number), start));
        if (number % 3 == 1) // some are pasted first and come through the API later
            paste(fixture,
                  number % 2 ? QStringLiteral("tiktok-%1").arg(6 + number / 3)
                             : QStringLiteral("m%1").arg(number),
                  start, number % 4 == 0 ? std::optional(start - 48h) : std::nullopt);
        if (number % 6 == 5)
            fixture.importPosts(6 + number / 3, start);
        for (int i = 0; i < 4; ++i)
            look(fixture, random, start + i * 2h);
        moveSome(fixture, random, campaigns, start + 7h);
        look(fixture, random, start + 12h);

        fixture.write(store::RefreshCampaignPerformance {day, start + 12h});
        written += recorded(fixture, {day, day});
    }
    QCOMPARE(fixture.problem, QString());
    QVERIFY(written.size() > kDays * 3);
    const Timestamp later = Timestamp(kMonth.last + days(3));
    QCOMPARE(fixture.database.execute(QStringLiteral("DELETE FROM campaign_performance")), QString());

    const auto rebuilt = fixture.write(
        store::RebuildCampaignPerformance {.campaign = std::nullopt, .range = kMonth, .now = later});

    std::sort(written.begin(), written.end(), [](const auto &a, const auto &b) {
        return std::pair(a.campaign, a.date) < std::pair(b.campaign, b.date);
    });
    QCOMPARE(recorded(fixture), written);
    QCOMPARE(rebuilt,
             (store::Rebuilt {.days = kDays, .rows = int(written.size()), .changed = int(written.size())}));
    const auto again = fixture.write(
        store::RebuildCampaignPerformance {.campaign = std::nullopt, .range = kMonth, .now = later});
    QCOMPARE(again.changed, 0);
    const auto one = fixture.write(
        store::RebuildCampaignPerformance {.campaign = campaigns.last(), .range = kMonth, .now = later});
    QVERIFY(one.rows > 0 && one.rows < again.rows);
    QCOMPARE(fixture.problem, QString());
}

void TstCampaignHistory::countsAVideoFromWhenItWasSeen()
{
    VIEWTIDE_OPEN_STORE(fixture);
    paste(fixture, QStringLiteral("early"), kStart);
    const Timestamp late = kStart + days(5);
    paste(fixture, QStringLiteral("late"), late, kStart - 24h); // posted before all of it
    for (const Timestamp at : {kStart, late})
        fixture.commit(StoreFixture::updatesFor(fixture.due(at, store::DueScope::All), countsOf(100), at), at,
                       VideoSource::Manual);

    fixture.write(store::RebuildCampaignPerformance {
        .campaign = std::nullopt, .range = kMonth, .now = Timestamp(kMonth.last + days(1))});

    const auto rows = recorded(fixture);
    QCOMPARE(rows.size(), 2); // nobody looked in between
    QCOMPARE(rows.first().date, kFirst);
    QCOMPARE(rows.first().posts, 2); // both were sampled by then: updatesFor() asked for all that is due
    QCOMPARE(rows.last().date, dateOf(late));
    QCOMPARE(rows.last().posts, 2);
}

void TstCampaignHistory::placesAVideoWhereItWasThenOrIsNow()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto video = paste(fixture, QStringLiteral("v"), kStart);
    const auto spring = addCampaign(fixture, QStringLiteral("Spring"), kStart);
    for (int day = 0; day < 3; ++day) {
        const Timestamp at = kStart + days(day);
        fixture.commit(
            StoreFixture::updatesFor(fixture.due(at, store::DueScope::All), countsOf(100 + day), at), at,
            VideoSource::Manual);
        if (day == 1)
            fixture.write(store::AssignVideos {{video}, spring, at});
    }
    store::RebuildCampaignPerformance rebuild {
        .campaign = spring, .range = kMonth, .now = Timestamp(kMonth.last + days(1))};
    const auto views = [&fixture, spring] {
        QList<qint64> list;
        for (const auto &row : recorded(fixture)) {
            if (row.campaign == spring)
                list.append(row.views);
        }
        return list;
    };

    fixture.write(rebuild);
    QCOMPARE(views(), (QList<qint64> {0, 101, 102}));
    rebuild.membership = store::Membership::Now;
    fixture.write(rebuild);
    QCOMPARE(views(), (QList<qint64> {100, 101, 102}));

    fixture.write(store::AssignVideos {{video}, fixture.workspace.unassigned, kStart + days(2)}); // and back
    rebuild.membership = store::Membership::Then;
    fixture.write(rebuild);
    QCOMPARE(views(), (QList<qint64> {0, 101, 0}));
    QCOMPARE(fixture.problem, QString());
}

void TstCampaignHistory::bringsADayToItsEnd()
{
    VIEWTIDE_OPEN_STORE(fixture);
    paste(fixture, QStringLiteral("v"), kStart);
    const Timestamp midnight = Timestamp(kFirst + days(1));
    const auto see = [&fixture](qint64 views, Timestamp at) {
        fixture.commit(StoreFixture::updatesFor(fixture.due(at, store::DueScope::All), countsOf(views), at),
                       at, VideoSource::Manual);
    };
    see(10, kStart);
    fixture.write(store::RefreshCampaignPerformance {kFirst, kStart});
    see(20, midnight - 1ms);
    see(30, midnight);

    fixture.write(store::RefreshCampaignPerformance {kFirst + days(1), midnight + 1min});

    const auto rows = recorded(fixture);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().views, 20);
    QCOMPARE(rows.last().views, 30);
    // once: a day that was made again with the campaigns of now stays so
    fixture.database.execute(QStringLiteral("UPDATE campaign_performance SET views = 5 WHERE views = 20"));
    fixture.write(store::RefreshCampaignPerformance {kFirst + days(1), midnight + 1h});
    QCOMPARE(recorded(fixture).constFirst().views, 5);
}

void TstCampaignHistory::makesNothingUpForADayOff()
{
    VIEWTIDE_OPEN_STORE(fixture);
    paste(fixture, QStringLiteral("v"), kStart);
    const auto updatesAt = [&fixture](Timestamp at) {
        return StoreFixture::updatesFor(fixture.due(at, store::DueScope::All), countsOf(7), at);
    };
    fixture.commit(updatesAt(kStart), kStart, VideoSource::Manual);
    const Timestamp confirmed = kStart + days(2); // the same numbers: no sample, but it was seen
    fixture.commit(updatesAt(confirmed), confirmed, VideoSource::Manual);
    domain::Attempt asked;
    asked.at = kStart + days(4);
    asked.outcome = domain::Outcome::Failed;
    fixture.write(store::RecordAttempts {{asked}});
    asked.at = kStart + days(6);
    asked.endpoint = catalogue::Endpoint::SocialAnalytics;
    fixture.write(store::RecordAttempts {{asked}});

    const auto rebuilt = fixture.write(store::RebuildCampaignPerformance {
        .campaign = std::nullopt, .range = kMonth, .now = Timestamp(kMonth.last + days(1))});

    QCOMPARE(rebuilt.days, 3);
    QList<int> seen;
    for (const auto &row : recorded(fixture)) {
        seen.append(int((row.date - kFirst).count()));
        QCOMPARE(row.views, 7);
    }
    QCOMPARE(seen, (QList<int> {0, 2, 4}));
}

void TstCampaignHistory::refusesADayThatGoesOn()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto refused = await(fixture.store->write(store::RebuildCampaignPerformance {
        .campaign = std::nullopt, .range = {kFirst - days(1), kFirst}, .now = kStart}));
    QCOMPARE_ERROR(refused, ErrorKind::ConfigInvalid);
    QVERIFY(refused.error().detail.contains(QLatin1String("2025-12-11")));
    QVERIFY(recorded(fixture).isEmpty());
}

void TstCampaignHistory::keepsNullApartFromZero()
{
    VIEWTIDE_OPEN_STORE(fixture);
    paste(fixture, QStringLiteral("v"), kStart);
    const auto see = [&fixture](const VideoCounts &counts, Timestamp at) {
        fixture.commit(StoreFixture::updatesFor(fixture.due(at, store::DueScope::All), counts, at), at,
                       VideoSource::Manual);
    };
    see({.views = 50, .likes = 5}, kStart);
    see({.views = 60}, kStart + 24h); // likes vanish: 5 stays known
    see({.likes = 0}, kStart + 48h); // 0 is a number

    fixture.write(store::RebuildCampaignPerformance {
        .campaign = std::nullopt, .range = kMonth, .now = Timestamp(kMonth.last + days(1))});

    const auto rows = recorded(fixture);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(1).views, 60);
    QCOMPARE(rows.at(1).likes, 5);
    QCOMPARE(rows.at(2).views, 60);
    QCOMPARE(rows.at(2).likes, 0);
}

void TstCampaignHistory::totalIsTheSumOfTheVisibleRows()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QRandomGenerator random(1000);
    QStringList names; // in one statement: what is tested is the reading
    for (int i = 0; i < 1000; ++i)
        names.append(QStringLiteral("(1, 'Campaign %1', 1, 1)").arg(i));
    QCOMPARE(fixture.database.execute(
                 QStringLiteral("INSERT INTO campaigns (user_id, name, created_at, updated_at) VALUES ")
                 + names.join(QLatin1Char(','))),
             QString());
    const qint64 first = fixture.workspace.unassigned.value() + 1;
    for (int i = 0; i < 300; ++i)
        fixture.store->write(
            store::AddManualVideo {.campaign = domain::CampaignId(first + random.bounded(1000)),
                                   .platform = platformOf("instagram"),
                                   .nativeId = domain::NativeId(QString::number(i)),
                                   .url = {},
                                   .title = {},
                                   .postedAt = kStart,
                                   .now = kStart});
    fixture.importPosts(1000);
    for (const auto source : {VideoSource::Api, VideoSource::Manual}) {
        QList<store::SectionUpdate> updates;
        for (const auto &post : fixture.due(kStart)) {
            if (post.source == source)
                updates += StoreFixture::updatesFor({post}, moved({}, random), kStart);
        }
        fixture.commit(updates, kStart, source);
    }
    QCOMPARE(fixture.database.execute(
                 QStringLiteral(
                     "UPDATE ayrshare_posted_videos SET campaign_id = %1 + (id * 7919 + id * id) % 1000")
                     .arg(first)),
             QString());
    QCOMPARE(fixture.problem, QString());

    QHash<domain::CampaignId, VideoCounts> sums;
    QHash<domain::CampaignId, int> posts;
    for (const auto &video : fixture.videos()) {
        ++posts[video.campaign];
        for (const auto member : kMembers) {
            if (const auto &value = video.counts.*member)
                sums[video.campaign].*member = (sums[video.campaign].*member).value_or(0) + *value;
        }
    }
    const auto rows = fixture.read(store::CampaignsQuery {.today = kFirst});
    QCOMPARE(rows.size(), 1001);
    int withVideos = 0;
    for (const auto &row : rows) {
        QCOMPARE(row.posts, posts.value(row.campaign.id));
        QCOMPARE(row.totals, sums.value(row.campaign.id));
        withVideos += row.posts > 0;
    }
    QVERIFY(withVideos > 400);
    // a report over one of them hides some: total = shown + hidden
    const auto withTwo = std::find_if(rows.cbegin(), rows.cend(),
                                      [](const auto &row) { return row.posts > 1 && row.totals.views; });
    QVERIFY(withTwo != rows.cend());
    const auto some = withTwo->campaign.id;
    const auto report = fixture.write(
        store::SaveReport {{.id = {}, .campaign = some, .name = QStringLiteral("R"), .createdAt = kStart}});
    auto content = fixture.read(store::ReportQuery {report, kStart});
    QCOMPARE(content.totals.shown, sums.value(some));
    QCOMPARE(fixture.write(store::SetVisibility {
                 .report = report, .videos = {content.videos.constFirst().ref}, .now = kStart}),
             1);
    content = fixture.read(store::ReportQuery {report, kStart});
    QCOMPARE(content.totals.hiddenPosts, 1);
    QCOMPARE(content.totals.all, sums.value(some));
    VideoCounts both = content.totals.shown;
    QCOMPARE(both += content.totals.hidden, content.totals.all);
    QVERIFY(content.totals.hidden != VideoCounts());
    // and its snapshot of the day is the same sum, written and made again
    fixture.write(store::RefreshCampaignPerformance {kFirst, kStart});
    const auto written = recorded(fixture, {kFirst, kFirst});
    for (const auto &row : written)
        QCOMPARE(row.views, sums.value(row.campaign).views.value_or(0));
    const auto rebuilt = fixture.write(store::RebuildCampaignPerformance {
        .campaign = std::nullopt, .range = {kFirst, kFirst}, .now = kStart + 24h});
    QCOMPARE(rebuilt, (store::Rebuilt {.days = 1, .rows = 1001, .changed = 0}));
}

/// The rows are there when they are made again: what a campaign lost must not count in it any more.
void TstCampaignHistory::leavesNothingBehindWhereAVideoWas()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto older = addCampaign(fixture, QStringLiteral("Older"), kStart);
    const auto later = addCampaign(fixture, QStringLiteral("Later"), kStart + 48h);
    const DateRange day {kFirst, kFirst};
    const auto video = paste(fixture, QStringLiteral("v"), kStart);
    fixture.commit(StoreFixture::updatesFor(fixture.due(kStart), countsOf(70), kStart + 1h), kStart,
                   VideoSource::Manual);
    fixture.write(store::RefreshCampaignPerformance {kFirst, kStart});
    const qint64 before = viewsOfAll(fixture, day);
    const auto rebuild = [&fixture, &day](store::Membership membership) {
        return fixture.write(store::RebuildCampaignPerformance {
            .campaign = std::nullopt, .range = day, .membership = membership, .now = kStart + 96h});
    };

    fixture.write(store::AssignVideos {{video}, later, kStart + 72h});
    rebuild(store::Membership::Now);
    QCOMPARE(viewsOfAll(fixture, day), before);
    fixture.write(store::AssignVideos {{video}, older, kStart + 73h});
    const auto again = rebuild(store::Membership::Now);

    QCOMPARE(viewsOfAll(fixture, day), before);
    QCOMPARE(again.changed, 2); // Older has it, the row of Later is gone
    for (const auto &row : recorded(fixture, day))
        QVERIFY(row.campaign != later);
    QCOMPARE(rebuild(store::Membership::Now).changed, 0);
    rebuild(store::Membership::Then);
    QCOMPARE(viewsOfAll(fixture, day), before);
    QCOMPARE(fixture.problem, QString());
}

void TstCampaignHistory::anEditWritesTheRowsOfItsDay()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = addCampaign(fixture, QStringLiteral("Spring"), kStart);
    const auto video = paste(fixture, QStringLiteral("v"), kStart);
    const auto views = [&fixture](domain::CampaignId campaign) {
        const auto rows = recorded(fixture, {kFirst, kFirst});
        const auto row = std::find_if(rows.cbegin(), rows.cend(),
                                      [campaign](const auto &one) { return one.campaign == campaign; });
        return row == rows.cend() ? -1 : row->views;
    };

    fixture.write(
        store::TypeNumbers {.video = video, .counts = countsOf(40), .at = kStart + 1h, .now = kStart + 1h});
    QCOMPARE(views(fixture.workspace.unassigned), 40);
    QCOMPARE(views(spring), 0);

    fixture.write(store::AssignVideos {{video}, spring, kStart + 2h});
    QCOMPARE(views(fixture.workspace.unassigned), 0);
    QCOMPARE(views(spring), 40);
}

QTEST_GUILESS_MAIN(TstCampaignHistory)
#include "tst_campaignhistory.moc"
