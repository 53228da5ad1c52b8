// SPDX-License-Identifier: GPL-3.0-or-later
// Reports over several campaigns, who hid what, the look, snapshots, and taking reports away. On both
// engines.
#include "store/dialect.h"
#include "store/sqlfiles.h"
#include "store/storefixture.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::test;

class TstReports : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void keepsOlderReports();
    void coversSeveralCampaigns();
    void keepsWhoHidBothSources();
    void keepsTheLook();
    void keepsSnapshots();
    void removesAndGivesBack();
    void hidingAgainChangesTheReason();
    void hidesOnlyWhatItWouldShow();
    void daysAreThoseOfItsZone_data();
    void daysAreThoseOfItsZone();
    void countsAPostOnce();
    void aPostKeepsItsNumbersWhenHidden();
    void checksWhatItSaves();
    void answersForOtherDays();
    void leavesOutWhatNobodyDated();

private:
    static domain::CampaignId campaign(StoreFixture &fixture, const char *name);
    static domain::VideoRef pasted(StoreFixture &fixture, domain::CampaignId campaign, const char *id);
    static domain::ReportId report(StoreFixture &fixture, const QList<domain::CampaignId> &campaigns);
};

domain::CampaignId TstReports::campaign(StoreFixture &fixture, const char *name)
{
    domain::Campaign campaign;
    campaign.name = QString::fromLatin1(name);
    return fixture.write(store::SaveCampaign {campaign, kStart});
}

domain::VideoRef TstReports::pasted(StoreFixture &fixture, domain::CampaignId campaign, const char *id)
{
    return fixture
        .write(store::AddManualVideo {.campaign = campaign,
                                      .platform = platformOf("tiktok"),
                                      .nativeId = domain::NativeId(QString::fromLatin1(id)),
                                      .url = {},
                                      .title = QString::fromLatin1(id),
                                      .postedAt = kStart,
                                      .now = kStart})
        .second;
}

domain::ReportId TstReports::report(StoreFixture &fixture, const QList<domain::CampaignId> &campaigns)
{
    return fixture.write(store::SaveReport {{.id = {},
                                             .campaign = campaigns.first(),
                                             .name = QStringLiteral("R"),
                                             .createdAt = kStart,
                                             .moreCampaigns = campaigns.mid(1)}});
}

/// The first schema, with a report that hides a video.
void TstReports::keepsOlderReports()
{
    QFETCH_GLOBAL(viewtide::test::DatabaseKind, engine);
    const auto kind = engine == DatabaseKind::Sqlite ? store::Engine::Sqlite : store::Engine::Postgres;
    TestDatabase database(engine);
    QStringList statements {store::queryText(QStringLiteral("schema_version_create")).value()};
    const QStringList first = store::schemaSteps().value().first().statements;
    for (const QString &statement : first)
        statements.append(store::inDialect(statement, kind));
    for (const char *const row :
         {"schema_version VALUES (1, 'initial', 0)", "users (id, name, created_at) VALUES (1, 'Me', 0)",
          "campaigns (id, user_id, name, kind, created_at, updated_at) VALUES (1, 1, 'Unassigned', "
          "'unassigned', 0, 0), (2, 1, 'Spring', 'named', 0, 0)",
          "manually_posted_videos (id, campaign_id, user_id, social_platform, video_id, posted_at, "
          "updated_at, "
          "created_at, next_poll_at) VALUES (5, 2, 1, 'tiktok', 'old', 0, 0, 0, 0)",
          "reports (id, campaign_id, name, created_at) VALUES (7, 2, 'R', 0)",
          "report_hidden_videos VALUES (7, 'manual', 5, 'why', 9)"})
        statements.append(QStringLiteral("INSERT INTO ") + QLatin1String(row));
    for (const QString &statement : std::as_const(statements))
        QCOMPARE(database.execute(statement), QString());
    store::Store opened(database.location());
    QVERIFY_RESULT(await(opened.open(
        {.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = QStringLiteral("the test")})));

    const auto content = await(opened.read(store::ReportQuery {domain::ReportId(7), kStart}));

    QVERIFY_RESULT(content);
    QCOMPARE(content->videos.size(), 1);
    QCOMPARE(content->videos.first().hiddenReason, QStringLiteral("why"));
    QCOMPARE(content->videos.first().hiddenBy, QString());
    QVERIFY(content->videos.first().postedAssumed); // as old as its row: nobody told when it was posted
    QCOMPARE(content->row.campaignNames, QStringList(QStringLiteral("Spring")));
    QCOMPARE(content->look, domain::ReportLook());
    QCOMPARE(database.rows(QStringLiteral("SELECT campaign_id, position FROM report_campaigns")),
             QStringList(QStringLiteral("2|0")));
}

void TstReports::coversSeveralCampaigns()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = campaign(fixture, "Spring");
    const auto summer = campaign(fixture, "Summer");
    const auto autumn = campaign(fixture, "Autumn");
    pasted(fixture, spring, "1");
    pasted(fixture, summer, "2");
    pasted(fixture, autumn, "3");
    const auto id = report(fixture, {summer, spring, summer}); // one that is named twice counts once

    auto content = fixture.read(store::ReportQuery {id, kStart});

    QCOMPARE(content.row.report.campaign, summer);
    QCOMPARE(content.row.report.moreCampaigns, QList<domain::CampaignId> {spring});
    QCOMPARE(content.row.campaignNames, QStringList({QStringLiteral("Summer"), QStringLiteral("Spring")}));
    QCOMPARE(content.videos.size(), 2);
    QCOMPARE(content.totals.shownPosts, 2);

    domain::Report edited = content.row.report;
    edited.moreCampaigns = {autumn, spring};
    fixture.write(store::SaveReport {edited});
    content = fixture.read(store::ReportQuery {id, kStart});
    QCOMPARE(content.row.report, edited);
    QCOMPARE(content.videos.size(), 3);
    QCOMPARE(fixture.read(store::ReportsQuery {}).constFirst().campaignNames.size(), 3);
    edited.moreCampaigns = {domain::CampaignId(999)};
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveReport {edited})), ErrorKind::NotFound);
    QCOMPARE(fixture.read(store::ReportQuery {id, kStart}).videos.size(), 3); // nothing was half done
    QCOMPARE(fixture.problem, QString());
}

void TstReports::keepsWhoHidBothSources()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(7), kStart), kStart);
    const auto posted = fixture.videos().constFirst().ref;
    const auto spring = campaign(fixture, "Spring");
    const auto link = pasted(fixture, spring, "manual-one");
    QCOMPARE(posted.source, domain::VideoSource::Api);
    const auto id = report(fixture, {fixture.workspace.unassigned, spring});

    fixture.write(store::SetVisibility {.report = id,
                                        .videos = {posted, link},
                                        .visibility = store::Visibility::Hidden,
                                        .reason = QStringLiteral("off brand"),
                                        .now = kStart,
                                        .by = QStringLiteral("anna")});

    int hidden = 0;
    for (const store::VideoRow &video : fixture.read(store::ReportQuery {id, kStart}).videos) {
        if (!video.hidden)
            continue;
        ++hidden;
        QVERIFY(video.ref == posted || video.ref == link);
        QCOMPARE(video.hiddenBy, QStringLiteral("anna"));
        QCOMPARE(video.hiddenReason, QStringLiteral("off brand"));
        QCOMPARE(video.hiddenAt, std::optional(kStart));
    }
    QCOMPARE(hidden, 2);
    QCOMPARE(fixture.problem, QString());
}

void TstReports::keepsTheLook()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto id = report(fixture, {campaign(fixture, "Spring")});
    QCOMPARE(fixture.read(store::ReportQuery {id, kStart}).look, domain::ReportLook());
    QByteArray bytes;
    for (int i = 0; i < 1000; ++i)
        bytes.append(static_cast<char>(i % 256));
    const domain::ReportLook look {.brand = {.name = QStringLiteral("Acme \"<b>"),
                                             .colour = QStringLiteral("#0a7b8c"),
                                             .logo = {.type = domain::LogoType::Jpeg, .bytes = bytes}},
                                   .footnote = domain::Footnote::On};

    fixture.write(store::SaveReportLook {.report = id, .look = look});

    QCOMPARE(fixture.read(store::ReportQuery {id, kStart}).look, look);
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveReportLook {.report = domain::ReportId(77)})),
                   ErrorKind::NotFound);
    QCOMPARE(fixture.problem, QString());
}

void TstReports::keepsSnapshots()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto id = report(fixture, {campaign(fixture, "Spring")});
    const QByteArray content = QStringLiteral("{\"title\":\"Größe 日本 \\u0001\"}").toUtf8();
    store::ReportSnapshot snapshot {.id = {},
                                    .report = id,
                                    .name = QStringLiteral("sent"),
                                    .takenAt = kStart,
                                    .takenBy = QStringLiteral("anna")};
    const auto first = fixture.write(store::SaveReportSnapshot {.snapshot = snapshot, .content = content});
    snapshot.takenAt = kStart + 1h;
    const auto second = fixture.write(store::SaveReportSnapshot {.snapshot = snapshot, .content = "{}"});

    auto list = fixture.read(store::ReportSnapshotsQuery {id});
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.first().id, second); // newest first
    QCOMPARE(fixture.read(store::ReportSnapshotQuery {first}).content, content);
    QCOMPARE(fixture.read(store::ReportSnapshotQuery {first}).snapshot.takenBy, QStringLiteral("anna"));

    fixture.write(store::SetSnapshotRemoved {.snapshot = first, .removedAt = kStart});
    QCOMPARE(fixture.read(store::ReportSnapshotsQuery {id}).size(), 1);
    QCOMPARE_ERROR(await(fixture.store->read(store::ReportSnapshotQuery {first})), ErrorKind::NotFound);
    fixture.write(store::SetSnapshotRemoved {.snapshot = first, .removedAt = std::nullopt});
    QCOMPARE(fixture.read(store::ReportSnapshotQuery {first}).content, content);
    QCOMPARE_ERROR(
        await(fixture.store->write(store::SaveReportSnapshot {.snapshot = {.report = domain::ReportId(77)}})),
        ErrorKind::NotFound);
    QCOMPARE(fixture.problem, QString());
}

void TstReports::removesAndGivesBack()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto id = report(fixture, {campaign(fixture, "Spring")});

    fixture.write(store::SetReportRemoved {.report = id, .removedAt = kStart});
    QCOMPARE(fixture.read(store::ReportsQuery {}).size(), 0);
    QCOMPARE_ERROR(await(fixture.store->read(store::ReportQuery {id, kStart})), ErrorKind::NotFound);

    fixture.write(store::SetReportRemoved {.report = id, .removedAt = std::nullopt});
    QCOMPARE(fixture.read(store::ReportsQuery {}).size(), 1);
    QCOMPARE(fixture.problem, QString());
}

void TstReports::hidingAgainChangesTheReason()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = campaign(fixture, "Spring");
    const auto video = pasted(fixture, spring, "a");
    const auto id = report(fixture, {spring});
    const auto set = [&](store::Visibility visibility, const char *reason, const char *by) {
        return fixture.write(store::SetVisibility {.report = id,
                                                   .videos = {video},
                                                   .visibility = visibility,
                                                   .reason = QString::fromLatin1(reason),
                                                   .now = kStart,
                                                   .by = QString::fromLatin1(by)});
    };
    QCOMPARE(set(store::Visibility::Shown, "", ""), 0);
    QCOMPARE(set(store::Visibility::Hidden, "music", "anna"), 1);
    QCOMPARE(set(store::Visibility::Hidden, "music", "ben"), 0);
    QCOMPARE(set(store::Visibility::Hidden, "rights", "ben"), 1);
    const auto row = fixture.read(store::ReportQuery {id, kStart}).videos.constFirst();
    QCOMPARE(row.hiddenReason, QStringLiteral("rights"));
    QCOMPARE(row.hiddenBy, QStringLiteral("ben"));
    QCOMPARE(set(store::Visibility::Shown, "", ""), 1);
    QCOMPARE(fixture.problem, QString());
}

void TstReports::hidesOnlyWhatItWouldShow()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = campaign(fixture, "Spring");
    const auto video = pasted(fixture, spring, "a");
    const auto id = report(fixture, {spring});
    const auto today = dateOf(kStart);
    const auto limit = [&](Date from, Date to) {
        fixture.write(store::SaveReport {{.id = id,
                                          .campaign = spring,
                                          .name = QStringLiteral("R"),
                                          .from = from,
                                          .to = to,
                                          .createdAt = kStart}});
    };
    const auto hidden = [&] {
        return std::pair(fixture.read(store::ReportsQuery {}).constFirst().hidden,
                         fixture.read(store::ReportQuery {id, kStart}).totals.hiddenPosts);
    };
    limit(today - std::chrono::days(9), today - std::chrono::days(1));
    const store::SetVisibility hide {.report = id, .videos = {video}, .now = kStart};
    QCOMPARE_ERROR(await(fixture.store->write(hide)), ErrorKind::ConfigInvalid);

    limit(today, today);
    QCOMPARE(fixture.write(hide), 1);
    QCOMPARE(hidden(), std::pair(1, 1));
    limit(today - std::chrono::days(9), today - std::chrono::days(1)); // it is not in there any more
    QCOMPARE(hidden(), std::pair(0, 0));
    limit(today, today + std::chrono::days(1));
    QCOMPARE(hidden(), std::pair(1, 1));
    QCOMPARE(fixture.problem, QString());
}

/// 22:30 UTC on a day of December is 23:30 in Berlin, and the next day in Tokyo.
void TstReports::daysAreThoseOfItsZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("laterByDays");
    QTest::newRow("none told: UTC") << QString() << 0;
    QTest::newRow("Berlin, the same day") << QStringLiteral("Europe/Berlin") << 0;
    QTest::newRow("Tokyo, the next day") << QStringLiteral("Asia/Tokyo") << 1;
    QTest::newRow("not known here: UTC") << QStringLiteral("Mars/Olympus") << 0;
}

void TstReports::daysAreThoseOfItsZone()
{
    QFETCH(QString, zone);
    QFETCH(int, laterByDays);
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = campaign(fixture, "Spring");
    const Date posted = parseDate(u"2025-12-12").value_or(Date());
    const auto video = fixture
                           .write(store::AddManualVideo {.campaign = spring,
                                                         .platform = platformOf("tiktok"),
                                                         .nativeId = domain::NativeId(QStringLiteral("a")),
                                                         .url = {},
                                                         .title = QStringLiteral("a"),
                                                         .postedAt = Timestamp(posted) + 22h + 30min,
                                                         .now = kStart})
                           .second;
    for (const int day : {-1, 0, 1, 2}) {
        const Date only = posted + std::chrono::days(day);
        const bool isThere = day == laterByDays;
        const auto id = fixture.write(store::SaveReport {{.id = {},
                                                          .campaign = spring,
                                                          .name = QStringLiteral("R"),
                                                          .from = only,
                                                          .to = only,
                                                          .createdAt = kStart,
                                                          .moreCampaigns = {},
                                                          .zone = zone}});
        QCOMPARE(fixture.read(store::ReportQuery {id, kStart}).videos.size(), isThere ? 1 : 0);
        QCOMPARE(fixture.read(store::ReportQuery {id, kStart}).row.report.zone, zone);
        const auto hidden = await(
            fixture.store->write(store::SetVisibility {.report = id, .videos = {video}, .now = kStart}));
        QCOMPARE(hidden.isOk(), isThere);
        QCOMPARE(fixture.read(store::ReportQuery {id, kStart}).row.hidden, isThere ? 1 : 0);
    }
    QCOMPARE(fixture.problem, QString());
}

void TstReports::countsAPostOnce()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = campaign(fixture, "Spring");
    const auto summer = campaign(fixture, "Summer");
    pasted(fixture, spring, "a");
    const auto twin = pasted(fixture, summer, "a"); // on purpose
    pasted(fixture, summer, "b");
    fixture.commit(StoreFixture::updatesFor(fixture.due(kStart), countsOf(100), kStart + 1h), kStart,
                   domain::VideoSource::Manual);
    const auto id = report(fixture, {spring, summer});

    auto content = fixture.read(store::ReportQuery {id, kStart});
    QCOMPARE(content.videos.size(), 2);
    QCOMPARE(content.twice, 1);
    QCOMPARE(content.totals.shown.views, std::optional<qint64>(200));

    // hiding either hides the post, and shows it again
    fixture.write(store::SetVisibility {.report = id, .videos = {twin}, .now = kStart});
    content = fixture.read(store::ReportQuery {id, kStart});
    QCOMPARE(content.totals.shownPosts, 1);
    QCOMPARE(content.totals.hiddenPosts, 1);
    QCOMPARE(fixture.read(store::ReportsQuery {}).constFirst().hidden, 1);
    const auto hidden = std::find_if(content.videos.cbegin(), content.videos.cend(),
                                     [](const auto &video) { return video.hidden; });
    QCOMPARE(hidden->ref, twin);
    QCOMPARE(fixture.problem, QString());
}

/// One of two campaigns tracks the post since a moment: the numbers are those of the other.
void TstReports::aPostKeepsItsNumbersWhenHidden()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = campaign(fixture, "Spring");
    const auto summer = campaign(fixture, "Summer");
    pasted(fixture, spring, "a");
    fixture.commit(StoreFixture::updatesFor(fixture.due(kStart), countsOf(100), kStart + 1h), kStart,
                   domain::VideoSource::Manual);
    const auto twin = pasted(fixture, summer, "a"); // on purpose, and without numbers
    const auto id = report(fixture, {spring, summer});

    fixture.write(store::SetVisibility {.report = id, .videos = {twin}, .now = kStart});

    const auto content = fixture.read(store::ReportQuery {id, kStart});
    QCOMPARE(content.totals.hidden.views, std::optional<qint64>(100));
    QCOMPARE(content.totals.all.views, std::optional<qint64>(100));
    QCOMPARE(content.videos.constFirst().ref, twin);
    QCOMPARE(fixture.problem, QString());
}

void TstReports::checksWhatItSaves()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = campaign(fixture, "Spring");
    domain::Report report {.id = {}, .campaign = spring, .name = QStringLiteral("  "), .createdAt = kStart};
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveReport {report})), ErrorKind::ConfigInvalid);
    report.name = QStringLiteral("R");
    report.from = dateOf(kStart);
    report.to = dateOf(kStart) - std::chrono::days(1);
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveReport {report})), ErrorKind::ConfigInvalid);
    QCOMPARE(fixture.read(store::ReportsQuery {}).size(), 0);
    QCOMPARE(fixture.problem, QString());
}

/// An export of other days than the report's own.
void TstReports::answersForOtherDays()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = campaign(fixture, "Spring");
    pasted(fixture, spring, "a");
    const auto id = report(fixture, {spring});
    const Date today = dateOf(kStart);
    const auto videosOf = [&](Date from, Date to) {
        return fixture.read(store::ReportQuery {.report = id, .now = kStart, .from = from, .to = to})
            .videos.size();
    };
    QCOMPARE(videosOf(today, today), 1);
    QCOMPARE(videosOf(today + std::chrono::days(1), today + std::chrono::days(2)), 0);
    QCOMPARE(fixture.problem, QString());
}

void TstReports::leavesOutWhatNobodyDated()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto spring = campaign(fixture, "Spring");
    pasted(fixture, spring, "a");
    store::AddManualVideo undated {.campaign = spring,
                                   .platform = platformOf("tiktok"),
                                   .nativeId = domain::NativeId(QStringLiteral("b")),
                                   .url = {},
                                   .title = {},
                                   .postedAt = std::nullopt,
                                   .now = kStart};
    const auto video = fixture.write(undated).second;
    const auto whole = report(fixture, {spring});
    const auto ofToday = fixture.write(store::SaveReport {{.id = {},
                                                           .campaign = spring,
                                                           .name = QStringLiteral("R"),
                                                           .from = dateOf(kStart),
                                                           .to = dateOf(kStart),
                                                           .createdAt = kStart}});

    QCOMPARE(fixture.read(store::ReportQuery {whole, kStart}).videos.size(), 2);
    const auto content = fixture.read(store::ReportQuery {ofToday, kStart});
    QCOMPARE(content.videos.size(), 1);
    QCOMPARE(content.undated, 1);
    QCOMPARE_ERROR(await(fixture.store->write(
                       store::SetVisibility {.report = ofToday, .videos = {video}, .now = kStart})),
                   ErrorKind::ConfigInvalid);
}

QTEST_GUILESS_MAIN(TstReports)
#include "tst_reports.moc"
