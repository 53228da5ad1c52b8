// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns and reports: totals over both sources, and what a report hides. On both engines.
#include "store/campaignrules.h"
#include "store/owners.h"
#include "store/removal.h"
#include "store/storefixture.h"

#include "domain/engagement.h"

#include <QRandomGenerator>

#include <array>
#include <functional>

using namespace viewtide;
using namespace viewtide::test;
using domain::VideoCounts;

Q_DECLARE_METATYPE(viewtide::domain::Campaign)

namespace {

constexpr std::array kMembers {&VideoCounts::views, &VideoCounts::likes, &VideoCounts::comments,
                               &VideoCounts::shares, &VideoCounts::saves};

VideoCounts sumOf(const QList<store::VideoRow> &videos)
{
    VideoCounts sum;
    for (const auto &video : videos) {
        for (const auto member : kMembers) {
            if (video.counts.*member)
                sum.*member = (sum.*member).value_or(0) + *(video.counts.*member);
        }
    }
    return sum;
}

/// Each count is known with a chance of three in four.
VideoCounts randomCounts(QRandomGenerator &random)
{
    VideoCounts counts;
    for (const auto member : kMembers) {
        if (random.bounded(4) > 0)
            counts.*member = random.bounded(1'000'000);
    }
    return counts;
}

/// Posts of the history and pasted links with random numbers, all in the default campaign.
void fillAtRandom(StoreFixture &fixture, QRandomGenerator &random)
{
    fixture.importPosts(6 + random.bounded(5));
    for (int i = 0; i < 8; ++i)
        fixture.write(store::AddManualVideo {.campaign = fixture.workspace.unassigned,
                                             .platform = platformOf("instagram"),
                                             .nativeId = domain::NativeId(QStringLiteral("m%1").arg(i)),
                                             .url = {},
                                             .title = {},
                                             .postedAt = kStart - std::chrono::hours(i),
                                             .now = kStart});
    for (const auto source : {domain::VideoSource::Api, domain::VideoSource::Manual}) {
        QList<store::SectionUpdate> updates;
        for (const auto &update : fixture.updatesFor(fixture.due(kStart), {}, kStart + 1h)) {
            if ((update.section.upload.isValid() ? domain::VideoSource::Api : domain::VideoSource::Manual)
                != source)
                continue;
            updates.append(update);
            updates.last().observation->counts = randomCounts(random);
        }
        fixture.commit(updates, kStart, source);
    }
}

} // namespace

class TstCampaigns : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void savesCampaigns();
    void sumsBothSources();
    void recordsTheDay();
    void countsNoPostOfTomorrow();
    void movesVideos();
    void hidesPerReport();
    void hidesNoVideoOfAnotherCampaign();
    void totalsAreShownPlusHidden();
    void namesWhatIsNotThere();
    void refusesWhatNoCampaignCanBe_data();
    void refusesWhatNoCampaignCanBe();
    void aNameIsTakenOnce();
    void keepsNamesThatAreDouble();
    void aCampaignLeavesItsPostsToUnassigned();
};

void TstCampaigns::savesCampaigns()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::Campaign campaign {.id = {},
                               .owner = {},
                               .name = QStringLiteral("Spring"),
                               .startsOn = dateOf(kStart),
                               .endsOn = std::nullopt,
                               .costCents = 9'000'000'000,
                               .currency = QStringLiteral("EUR"),
                               .targetViews = 1000};
    campaign.id = fixture.write(store::SaveCampaign {campaign, kStart});
    campaign.owner = fixture.workspace.user;
    campaign.endsOn = dateOf(kStart) + std::chrono::days(10);

    QCOMPARE(fixture.write(store::SaveCampaign {campaign, kStart}), campaign.id);

    const auto rows = fixture.read(store::CampaignsQuery {.today = dateOf(kStart)});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.last().campaign, campaign);
    QCOMPARE(rows.last().posts, 0);
    QCOMPARE(rows.last().totals, VideoCounts());
    QVERIFY(!rows.last().engagementRate);
    QCOMPARE(fixture.problem, QString());
}

void TstCampaigns::sumsBothSources()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QRandomGenerator random(4711);
    fillAtRandom(fixture, random);

    const auto row = fixture.read(store::CampaignsQuery {.today = dateOf(kStart)}).constFirst();

    const auto videos = fixture.videos();
    QCOMPARE(row.posts, videos.size());
    QCOMPARE(row.totals, sumOf(videos));
    QList<VideoCounts> counts;
    for (const auto &video : videos)
        counts << video.counts;
    const auto rate = domain::groupEngagementRate(counts);
    QCOMPARE(row.ratedPosts, rate.counted);
    QCOMPARE(row.engagementRate.value(), rate.percent.value());
}

void TstCampaigns::recordsTheDay()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QRandomGenerator random(1);
    fillAtRandom(fixture, random);
    const Date today = dateOf(kStart);

    fixture.write(store::RefreshCampaignPerformance {today - std::chrono::days(1), kStart});
    fixture.write(store::RefreshCampaignPerformance {today, kStart});
    fixture.write(store::RefreshCampaignPerformance {today, kStart});

    const auto days = fixture.read(
        store::CampaignDaysQuery {.range = DateRange::lastDays(today, 7), .campaign = std::nullopt});
    QCOMPARE(days.size(), 2);
    QCOMPARE(days.first().date, today - std::chrono::days(1));
    QCOMPARE(days.first().posts, 0); // the first was posted today
    const auto sum = sumOf(fixture.videos());
    QCOMPARE(days.last().date, today);
    QCOMPARE(days.last().views, sum.views.value_or(0));
    QCOMPARE(days.last().saves, sum.saves.value_or(0));
    QCOMPARE(days.last().posts, fixture.videos().size());
    QCOMPARE(fixture.read(store::CampaignsQuery {.today = today}).constFirst().dailyViews,
             (QList<qint64> {0, *sum.views}));
}

void TstCampaigns::countsNoPostOfTomorrow()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Date today = dateOf(kStart);
    const Timestamp midnight = Timestamp(today) + 24h;
    int number = 0;
    for (const Timestamp postedAt : {midnight - 1ms, midnight}) {
        fixture.write(
            store::AddManualVideo {.campaign = fixture.workspace.unassigned,
                                   .platform = platformOf("instagram"),
                                   .nativeId = domain::NativeId(QStringLiteral("m%1").arg(number++)),
                                   .url = {},
                                   .title = {},
                                   .postedAt = postedAt,
                                   .now = kStart});
    }

    fixture.write(store::RefreshCampaignPerformance {today, kStart});
    fixture.write(store::RefreshCampaignPerformance {today + std::chrono::days(1), kStart});

    const auto days = fixture.read(
        store::CampaignDaysQuery {.range = {today, today + std::chrono::days(1)}, .campaign = std::nullopt});
    QCOMPARE(days.size(), 2);
    QCOMPARE(days.first().posts, 1);
    QCOMPARE(days.last().posts, 2);
    QCOMPARE(fixture.problem, QString());
}

void TstCampaigns::movesVideos()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QRandomGenerator random(2);
    fillAtRandom(fixture, random);
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring");
    const auto spring = fixture.write(store::SaveCampaign {campaign, kStart});
    const auto videos = fixture.videos();

    fixture.write(store::AssignVideos {{videos.first().ref, videos.last().ref}, spring});

    const auto moved =
        fixture.read(store::VideosQuery {.now = kStart, .campaign = spring, .posted = std::nullopt});
    QCOMPARE(moved.size(), 2);
    QCOMPARE(moved.first().campaignName, campaign.name);
    // the next poll finds the moved rows and makes no new ones
    const auto due = fixture.due(kStart, store::DueScope::All);
    QList<store::SectionUpdate> api;
    for (const auto &update : fixture.updatesFor(due, countsOf(5), kStart + 2h)) {
        if (update.section.upload.isValid())
            api.append(update);
    }
    QCOMPARE(fixture.commit(api, kStart + 1h).inserted, 0);
    QCOMPARE(fixture.videos().size(), videos.size());
    const auto unknown = await(fixture.store->write(
        store::AssignVideos {{{.source = domain::VideoSource::Api, .row = 999}}, spring}));
    QCOMPARE_ERROR(unknown, ErrorKind::NotFound);
    QCOMPARE(fixture.problem, QString());
}

void TstCampaigns::hidesPerReport()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QRandomGenerator random(3);
    fillAtRandom(fixture, random);
    domain::Report report {.id = {},
                           .campaign = fixture.workspace.unassigned,
                           .name = QStringLiteral("December"),
                           .from = std::nullopt,
                           .to = std::nullopt,
                           .createdAt = kStart};
    const auto first = fixture.write(store::SaveReport {report});
    const auto second = fixture.write(store::SaveReport {report});
    const auto videos = fixture.videos();
    const store::SetVisibility hide {.report = first,
                                     .videos = {videos.at(0).ref, videos.at(1).ref},
                                     .visibility = store::Visibility::Hidden,
                                     .reason = QStringLiteral("off topic"),
                                     .now = kStart};

    fixture.write(hide);
    fixture.write(hide);

    auto content = fixture.read(store::ReportQuery {first, kStart});
    QCOMPARE(content.totals.hiddenPosts, 2);
    QCOMPARE(content.videos.at(0).hiddenReason, QStringLiteral("off topic"));
    QCOMPARE(content.videos.at(0).hiddenAt, std::optional(kStart));
    QCOMPARE(content.row.hidden, 2);
    QCOMPARE(fixture.read(store::ReportQuery {second, kStart}).totals.hiddenPosts,
             0); // other reports show it
    QCOMPARE(fixture.read(store::ReportsQuery {}).size(), 2);

    store::SetVisibility show = hide;
    show.visibility = store::Visibility::Shown;
    show.videos.resize(1);
    fixture.write(show);
    fixture.write(show);
    QCOMPARE(fixture.read(store::ReportQuery {first, kStart}).totals.hiddenPosts, 1);

    report.id = first;
    report.from = dateOf(kStart);
    report.to = dateOf(kStart);
    fixture.write(store::SaveReport {report});
    content = fixture.read(store::ReportQuery {first, kStart});
    QCOMPARE(content.row.report, report);
    for (const auto &video : content.videos)
        QCOMPARE(dateOf(video.postedAt), dateOf(kStart));
    QCOMPARE(fixture.problem, QString());
}

void TstCampaigns::hidesNoVideoOfAnotherCampaign()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(2);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(5), kStart), kStart);
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring");
    const auto spring = fixture.write(store::SaveCampaign {campaign, kStart});
    const auto videos = fixture.videos();
    const auto report = fixture.write(
        store::SaveReport {{.id = {}, .campaign = spring, .name = QStringLiteral("R"), .createdAt = kStart}});
    fixture.write(store::AssignVideos {{videos.first().ref}, spring});
    store::SetVisibility command {.report = report,
                                  .videos = {videos.first().ref, videos.last().ref},
                                  .visibility = store::Visibility::Hidden,
                                  .reason = {},
                                  .now = kStart};

    for (const auto visibility : {store::Visibility::Hidden, store::Visibility::Shown}) {
        command.visibility = visibility;
        const auto refused = await(fixture.store->write(command));
        QCOMPARE_ERROR(refused, ErrorKind::ConfigInvalid);
        QVERIFY(refused.error().detail.endsWith(QLatin1Char('.')));
        QCOMPARE(fixture.read(store::ReportQuery {report, kStart}).row.hidden, 0); // not even the first
    }
    command.videos.resize(1);
    command.visibility = store::Visibility::Hidden;
    fixture.write(command);
    QCOMPARE(fixture.read(store::ReportQuery {report, kStart}).row.hidden, 1);
    command.report = domain::ReportId(77);
    QCOMPARE_ERROR(await(fixture.store->write(command)), ErrorKind::NotFound);
    QCOMPARE(fixture.problem, QString());
}

void TstCampaigns::totalsAreShownPlusHidden()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QRandomGenerator random(20251212);
    fillAtRandom(fixture, random);
    const auto report = fixture.write(store::SaveReport {{.id = {},
                                                          .campaign = fixture.workspace.unassigned,
                                                          .name = QStringLiteral("R"),
                                                          .createdAt = kStart}});
    const auto videos = fixture.videos();
    for (int round = 0; round < 25; ++round) {
        store::SetVisibility command {.report = report, .videos = {}, .reason = {}, .now = kStart};
        command.visibility = random.bounded(2) ? store::Visibility::Hidden : store::Visibility::Shown;
        for (const auto &video : videos) {
            if (random.bounded(3) == 0)
                command.videos.append(video.ref);
        }
        fixture.write(command);

        const auto content = fixture.read(store::ReportQuery {report, kStart});

        const auto &totals = content.totals;
        QCOMPARE(content.videos.size(), videos.size());
        QCOMPARE(totals.shownPosts + totals.hiddenPosts, videos.size());
        QCOMPARE(totals.all, sumOf(videos));
        for (const auto member : kMembers)
            QCOMPARE((totals.shown.*member).value_or(0) + (totals.hidden.*member).value_or(0),
                     (totals.all.*member).value_or(0));
        QList<store::VideoRow> shown;
        for (const auto &video : content.videos) {
            if (!video.hidden)
                shown.append(video);
        }
        QCOMPARE(totals.shown, sumOf(shown));
    }
}

void TstCampaigns::namesWhatIsNotThere()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const domain::ReportId none(77);
    QCOMPARE_ERROR(await(fixture.store->read(store::ReportQuery {none, kStart})), ErrorKind::NotFound);
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveReport {
                       {.id = none, .campaign = fixture.workspace.unassigned, .name = QStringLiteral("R")}})),
                   ErrorKind::NotFound);
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveReport {
                       {.id = {}, .campaign = domain::CampaignId(99), .name = QStringLiteral("R")}})),
                   ErrorKind::NotFound);
    domain::Campaign campaign;
    campaign.id = domain::CampaignId(99);
    campaign.name = QStringLiteral("Spring");
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveCampaign {campaign, kStart})), ErrorKind::NotFound);
    QCOMPARE_ERROR(await(fixture.store->write(
                       store::SetVisibility {.report = none,
                                             .videos = {{.source = domain::VideoSource::Manual, .row = 5}},
                                             .reason = {},
                                             .now = kStart})),
                   ErrorKind::NotFound);
}

void TstCampaigns::refusesWhatNoCampaignCanBe_data()
{
    QTest::addColumn<domain::Campaign>("campaign");
    const auto row = [](const char *what, const std::function<void(domain::Campaign &)> &spoil) {
        domain::Campaign campaign;
        campaign.name = QStringLiteral("Spring");
        campaign.currency = QStringLiteral("EUR");
        spoil(campaign);
        QTest::newRow(what) << campaign;
    };
    row("no name", [](auto &campaign) { campaign.name = QStringLiteral("  "); });
    row("currency", [](auto &campaign) { campaign.currency = QStringLiteral("euro"); });
    row("target", [](auto &campaign) { campaign.targetViews = 0; });
    row("cost without currency", [](auto &campaign) {
        campaign.costCents = 5;
        campaign.currency.clear();
    });
    row("ends before", [](auto &campaign) {
        campaign.startsOn = dateOf(kStart);
        campaign.endsOn = dateOf(kStart) - std::chrono::days(1);
    });
}

void TstCampaigns::refusesWhatNoCampaignCanBe()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QFETCH(domain::Campaign, campaign);
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveCampaign {campaign, kStart})),
                   ErrorKind::ConfigInvalid);
    QCOMPARE(fixture.read(store::CampaignsQuery {.today = dateOf(kStart)}).size(), 1);
}

void TstCampaigns::aNameIsTakenOnce()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::Campaign campaign;
    const auto save = [&](domain::CampaignId id, const QString &name) {
        campaign.id = id;
        campaign.name = name;
        return await(fixture.store->write(store::SaveCampaign {campaign, kStart}));
    };
    const auto summer = save({}, QStringLiteral("Sömmer"));
    QVERIFY_RESULT(summer);
    QCOMPARE_ERROR(save({}, QStringLiteral(" sÖMMER ")), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(save(*summer, QStringLiteral("unassigned")), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(save(fixture.workspace.unassigned, QStringLiteral("Mine")), ErrorKind::ConfigInvalid);
    QVERIFY_RESULT(save(*summer, QStringLiteral("SÖMMER"))); // its own
    campaign.targetViews = 7;
    QVERIFY_RESULT(save(fixture.workspace.unassigned, QStringLiteral("Unassigned")));

    campaign.targetViews.reset();
    campaign.owner = fixture.write(store::SaveOwner {{.id = {}, .name = QStringLiteral("Ben")}, kStart});
    QVERIFY_RESULT(save({}, QStringLiteral("Sömmer"))); // another owner's
}

/// Older databases may have two of a name: they can be edited, and one of them renamed.
void TstCampaigns::keepsNamesThatAreDouble()
{
    VIEWTIDE_OPEN_STORE(fixture);
    for (int i = 0; i < 2; ++i)
        fixture.database.execute(
            QStringLiteral("INSERT INTO campaigns (user_id, name, created_at, updated_at) "
                           "VALUES (1, 'Summer', 0, 0)"));
    auto campaign = fixture.read(store::CampaignsQuery {.today = dateOf(kStart)}).constLast().campaign;
    campaign.targetViews = 100;
    QVERIFY_RESULT(await(fixture.store->write(store::SaveCampaign {campaign, kStart})));
    campaign.name = QStringLiteral("Autumn");
    QVERIFY_RESULT(await(fixture.store->write(store::SaveCampaign {campaign, kStart})));
    campaign.name = QStringLiteral("Summer");
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveCampaign {campaign, kStart})),
                   ErrorKind::ConfigInvalid);
}

void TstCampaigns::aCampaignLeavesItsPostsToUnassigned()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QRandomGenerator random(7);
    fillAtRandom(fixture, random);
    domain::Campaign spring;
    spring.name = QStringLiteral("Spring");
    const auto id = fixture.write(store::SaveCampaign {spring, kStart});
    const auto videos = fixture.videos();
    QList<domain::VideoRef> moved;
    for (int i = 0; i < 5; ++i)
        moved << videos.at(i * 3).ref;
    fixture.write(store::AssignVideos {moved, id, kStart});
    const auto report = fixture.write(
        store::SaveReport {{.id = {}, .campaign = id, .name = QStringLiteral("R"), .createdAt = kStart}});
    const auto snapshot = fixture.write(
        store::SaveReportSnapshot {.snapshot = {.report = report, .takenAt = kStart}, .content = "{}"});
    const auto before = fixture.videos();
    const auto days = [&fixture] {
        return fixture.database.rows(
            QStringLiteral("SELECT CAST(SUM(views) AS BIGINT), CAST(SUM(posts) AS BIGINT) "
                           "FROM campaign_performance WHERE date = '2025-12-12'"));
    };
    const auto sums = days();

    fixture.write(store::SaveRule {{.campaign = id, .hashtag = QStringLiteral("spring")}, kStart});
    const auto rules = fixture.read(store::RulesQuery {});

    const auto removed = fixture.write(store::RemoveCampaign {id, kStart + 1h});
    QCOMPARE(removed.videos, 5);
    QCOMPARE(removed.rules, 1);
    QVERIFY(fixture.read(store::RulesQuery {}).isEmpty());
    for (const auto &video : fixture.videos())
        QCOMPARE(video.campaign, fixture.workspace.unassigned);
    QCOMPARE(fixture.videos().size(), before.size());
    QCOMPARE(fixture.read(store::CampaignsQuery {.today = dateOf(kStart)}).size(), 1);
    QCOMPARE(days(), sums); // its row of today is not counted beside that of Unassigned
    QVERIFY(fixture.read(store::ReportQuery {report, kStart}).videos.isEmpty());
    QCOMPARE(fixture.read(store::ReportSnapshotQuery {snapshot}).content, QByteArray("{}"));
    QVERIFY_RESULT(await(fixture.store->write(store::SaveCampaign {spring, kStart}))); // the name is free

    QCOMPARE(fixture.problem, QString());
    QCOMPARE_ERROR(await(fixture.store->write(store::RestoreCampaign {removed, kStart + 2h})),
                   ErrorKind::ConfigInvalid); // now it is taken
    fixture.database.execute(
        QStringLiteral("UPDATE campaigns SET name = 'Other' WHERE id > %1").arg(id.value()));
    fixture.write(store::RestoreCampaign {removed, kStart + 2h});
    QCOMPARE(fixture.videos(), before);
    QCOMPARE(fixture.read(store::RulesQuery {}).size(), rules.size());
    QCOMPARE(days(), sums);
    QCOMPARE_ERROR(await(fixture.store->write(store::RemoveCampaign {fixture.workspace.unassigned, kStart})),
                   ErrorKind::ConfigInvalid);
    QCOMPARE(fixture.problem, QString());
}

QTEST_GUILESS_MAIN(TstCampaigns)
#include "tst_campaigns.moc"
