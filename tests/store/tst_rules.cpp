// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that put posts into campaigns: at the import, in the preview and when they are applied; what a hand
// did stays. On both engines.
#include "store/campaignrules.h"

#include "store/dialect.h"
#include "store/sqlfiles.h"
#include "store/storefixture.h"
#include "store/uploads.h"

#include <QSignalSpy>

using namespace viewtide;
using namespace viewtide::test;
using domain::AssignedBy;
using domain::CampaignId;
using domain::CampaignRule;
using domain::RuleId;

namespace {

CampaignRule taking(CampaignId campaign, const QString &text)
{
    return {.id = {}, .campaign = campaign, .profile = std::nullopt, .text = text};
}

CampaignRule tagged(CampaignId campaign, const QString &tag)
{
    return {.id = {}, .campaign = campaign, .profile = std::nullopt, .hashtag = tag};
}

struct Campaigns
{
    explicit Campaigns(StoreFixture &fixture)
    {
        for (const auto &[name, id] :
             {std::pair(QStringLiteral("Spring"), &spring), std::pair(QStringLiteral("Summer"), &summer)}) {
            domain::Campaign campaign;
            campaign.name = name;
            *id = fixture.write(store::SaveCampaign {campaign, kStart});
        }
    }

    CampaignId spring;
    CampaignId summer;
};

QList<store::UploadRow> uploads(StoreFixture &fixture)
{
    return fixture.read(store::UploadsQuery {.status = std::nullopt, .campaign = std::nullopt});
}

/// "p0 tiktok Spring rule", ascending.
QStringList places(StoreFixture &fixture)
{
    QStringList list;
    for (const store::UploadRow &row : uploads(fixture))
        list.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(row.postId, row.platform.text(), row.campaignName, toKey(row.assignedBy)));
    list.sort();
    return list;
}

/// Everything that moving could spoil, as an SQL client sees it.
QStringList dump(StoreFixture &fixture)
{
    QStringList rows;
    for (const char *const sql :
         {"SELECT id, campaign_id, assigned_by, rule_id FROM generated_videos ORDER BY id",
          "SELECT id, campaign_id, video_row FROM video_uploads ORDER BY id",
          "SELECT id, campaign_id, social_platform, video_id, views FROM ayrshare_posted_videos ORDER BY id",
          "SELECT id, campaign_id, video_id FROM manually_posted_videos ORDER BY id",
          "SELECT video_source, video_row, observed_at, views FROM video_samples ORDER BY 1, 2, 3",
          "SELECT report_id, video_source, video_row, reason FROM report_hidden_videos ORDER BY 1, 2, 3"})
        rows += fixture.database.rows(QString::fromLatin1(sql));
    return rows;
}

void pollAll(StoreFixture &fixture, qint64 views, Timestamp now = kStart)
{
    QList<store::SectionUpdate> updates;
    const auto due = fixture.due(now, store::DueScope::All);
    for (const auto &update : fixture.updatesFor(due, countsOf(views), now + 1h)) {
        if (update.section.upload.isValid())
            updates.append(update);
    }
    fixture.commit(updates, now);
}

store::VideoRow videoOf(StoreFixture &fixture, const QString &nativeId, CampaignId campaign)
{
    for (const store::VideoRow &video : fixture.videos()) {
        if (video.nativeId == nativeId && video.campaign == campaign)
            return video;
    }
    return {};
}

} // namespace

class TstRules : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void keepsAnOrderedList();
    void refusesWhatIsNoRule_data();
    void refusesWhatIsNoRule();
    void namesWhatIsNotThere();
    void aNewPostGoesByTheRules();
    void thePreviewTellsWhatApplyingDoes();
    void noRuleMatchesAnyMore();
    void aHandIsNeverOverridden();
    void aReleasedPostGoesByTheRules();
    void applyingIsTakenBack();
    void aSharedVideoIsCopiedAndMerged();
    void meetsALinkThatWasPastedThere();
    void aLateAnswerFollowsThePost();
    void restoresTheList();
    void anOlderDatabaseKeepsItsHands();
};

void TstRules::keepsAnOrderedList()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    CampaignRule full {.id = {},
                       .campaign = campaigns.spring,
                       .profile = fixture.profile,
                       .hashtag = QStringLiteral("Summer"),
                       .text = QStringLiteral("caption"),
                       .refId = QStringLiteral("ref"),
                       .note = QStringLiteral("wave"),
                       .from = dateOf(kStart),
                       .to = dateOf(kStart)};
    full.id = fixture.write(store::SaveRule {full, kStart});
    const RuleId second =
        fixture.write(store::SaveRule {taking(campaigns.summer, QStringLiteral("b")), kStart});
    const RuleId third =
        fixture.write(store::SaveRule {taking(campaigns.summer, QStringLiteral("c")), kStart});
    const auto order = [&fixture] {
        QList<RuleId> ids;
        for (const store::RuleRow &row : fixture.read(store::RulesQuery {}))
            ids.append(row.rule.id);
        return ids;
    };

    const store::RuleRow row = fixture.read(store::RulesQuery {}).constFirst();
    QCOMPARE(row.rule, full);
    QCOMPARE(row.campaignName, QStringLiteral("Spring"));
    QCOMPARE(row.profileName, QStringLiteral("Main"));

    fixture.write(store::MoveRule {.rule = third, .position = 1});
    QCOMPARE(order(), (QList<RuleId> {third, full.id, second}));
    fixture.write(store::MoveRule {.rule = third, .position = 99});
    QCOMPARE(order(), (QList<RuleId> {full.id, second, third}));
    fixture.write(store::RemoveRule {second});
    QCOMPARE(order(), (QList<RuleId> {full.id, third}));
    full.hashtag = QStringLiteral(" #Winter ");
    fixture.write(store::SaveRule {full, kStart});
    QCOMPARE(fixture.read(store::RulesQuery {}).constFirst().rule.hashtag, QStringLiteral("Winter"));
    QCOMPARE(fixture.problem, QString());
}

void TstRules::refusesWhatIsNoRule_data()
{
    QTest::addColumn<CampaignRule>("rule");
    QTest::newRow("no condition") << CampaignRule {.campaign = CampaignId(1), .profile = {}};
    QTest::newRow("only blanks") << taking(CampaignId(1), QStringLiteral("  "));
    QTest::newRow("two words") << tagged(CampaignId(1), QStringLiteral("two words"));
    QTest::newRow("only a sign") << tagged(CampaignId(1), QStringLiteral("#"));
    CampaignRule days {.campaign = CampaignId(1), .profile = {}, .from = dateOf(kStart)};
    days.to = *days.from - std::chrono::days(1);
    QTest::newRow("days in the wrong order") << days;
}

void TstRules::refusesWhatIsNoRule()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QFETCH(CampaignRule, rule);
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveRule {rule, kStart})), ErrorKind::ConfigInvalid);
    QVERIFY(fixture.read(store::RulesQuery {}).isEmpty());
}

void TstRules::namesWhatIsNotThere()
{
    VIEWTIDE_OPEN_STORE(fixture);
    CampaignRule rule = taking(CampaignId(77), QStringLiteral("a"));
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveRule {rule, kStart})), ErrorKind::NotFound);
    rule.campaign = fixture.workspace.unassigned;
    rule.id = RuleId(5);
    QCOMPARE_ERROR(await(fixture.store->write(store::SaveRule {rule, kStart})), ErrorKind::NotFound);
    QCOMPARE_ERROR(await(fixture.store->write(store::RemoveRule {RuleId(5)})), ErrorKind::NotFound);
    QCOMPARE_ERROR(await(fixture.store->write(store::MoveRule {RuleId(5), 1})), ErrorKind::NotFound);
    QCOMPARE_ERROR(await(fixture.store->write(
                       store::AssignUploads {{domain::UploadId(9)}, fixture.workspace.unassigned})),
                   ErrorKind::NotFound);
}

void TstRules::aNewPostGoesByTheRules()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    const RuleId rule =
        fixture.write(store::SaveRule {taking(campaigns.spring, QStringLiteral("CAPTION 1")), kStart});
    fixture.write(store::SaveRule {taking(campaigns.summer, QStringLiteral("caption 1")), kStart});

    fixture.importPosts(2);

    QCOMPARE(places(fixture),
             (QStringList {
                 QStringLiteral("p0 tiktok Unassigned none"), QStringLiteral("p0 youtube Unassigned none"),
                 QStringLiteral("p1 tiktok Spring rule"), QStringLiteral("p1 youtube Spring rule")}));
    QCOMPARE(fixture.read(store::RulesQuery {}).constFirst().posts, 1);
    QVERIFY(fixture.read(store::RulePreviewQuery {}).moves.isEmpty());
    for (const store::UploadRow &row : uploads(fixture))
        QCOMPARE(row.rule, row.postId == QStringLiteral("p1") ? std::optional(rule) : std::nullopt);
    pollAll(fixture, 10);
    QCOMPARE(
        fixture.read(store::VideosQuery {.now = kStart, .campaign = campaigns.spring, .posted = {}}).size(),
        2);
    QCOMPARE(fixture.problem, QString());
}

void TstRules::thePreviewTellsWhatApplyingDoes()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    fixture.importPosts(3);
    pollAll(fixture, 10);
    const RuleId rule =
        fixture.write(store::SaveRule {taking(campaigns.spring, QStringLiteral("caption 2")), kStart});
    const QStringList before = dump(fixture);

    const store::RulePreview preview = fixture.read(store::RulePreviewQuery {});

    QCOMPARE(preview.posts, 3);
    QCOMPARE(preview.byHand, 0);
    QCOMPARE(preview.moves.size(), 1);
    const store::RuleMove move = preview.moves.first();
    QCOMPARE(move.postId, QStringLiteral("p2"));
    QCOMPARE(move.fromName, QStringLiteral("Unassigned"));
    QCOMPARE(move.toName, QStringLiteral("Spring"));
    QCOMPARE(move.rule, std::optional(rule));
    QCOMPARE(dump(fixture), before); // nothing is moved by looking

    const store::RulesApplied applied = fixture.write(store::ApplyRules {kStart});

    QCOMPARE(applied.done, preview);
    QVERIFY(fixture.read(store::RulePreviewQuery {}).moves.isEmpty());
    QVERIFY(places(fixture).contains(QStringLiteral("p2 tiktok Spring rule")));
    QCOMPARE(videoOf(fixture, QStringLiteral("tiktok-2"), campaigns.spring).counts.views,
             std::optional<qint64>(10));
    QCOMPARE(fixture.videos().size(), 6);
    QVERIFY(fixture.write(store::ApplyRules {kStart}).before.isEmpty());
    QCOMPARE(fixture.problem, QString());
}

void TstRules::noRuleMatchesAnyMore()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    const RuleId rule =
        fixture.write(store::SaveRule {taking(campaigns.spring, QStringLiteral("caption")), kStart});
    fixture.importPosts(2);
    const RuleId other =
        fixture.write(store::SaveRule {taking(campaigns.summer, QStringLiteral("caption 1")), kStart});
    fixture.write(store::MoveRule {other, 1});

    fixture.write(store::ApplyRules {kStart});
    QVERIFY(places(fixture).contains(QStringLiteral("p0 tiktok Spring rule")));
    QVERIFY(places(fixture).contains(QStringLiteral("p1 tiktok Summer rule")));

    fixture.write(store::RemoveRule {rule});
    QVERIFY(places(fixture).contains(QStringLiteral("p0 tiktok Spring rule"))); // until they are applied
    fixture.write(store::ApplyRules {kStart});
    QVERIFY(places(fixture).contains(QStringLiteral("p0 tiktok Unassigned none")));
    QVERIFY(places(fixture).contains(QStringLiteral("p1 tiktok Summer rule")));
    QCOMPARE(fixture.problem, QString());
}

void TstRules::aHandIsNeverOverridden()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    fixture.importPosts(3);
    pollAll(fixture, 10);
    const auto video = videoOf(fixture, QStringLiteral("tiktok-0"), fixture.workspace.unassigned);
    const auto before = fixture.write(store::AssignVideos {{video.ref}, campaigns.summer});
    QCOMPARE(before.size(), 1);
    QCOMPARE(before.first().by, AssignedBy::None);
    for (const store::UploadRow &row : uploads(fixture)) {
        if (row.postId == QStringLiteral("p1"))
            fixture.write(store::AssignUploads {{row.id}, campaigns.summer});
    }
    fixture.write(store::SaveRule {taking(campaigns.spring, QStringLiteral("caption")), kStart});

    QCOMPARE(fixture.read(store::RulePreviewQuery {}).byHand, 2);
    fixture.write(store::ApplyRules {kStart});
    fixture.importPosts(3, kStart + 1h); // nor by the next import

    QCOMPARE(
        places(fixture),
        (QStringList {QStringLiteral("p0 tiktok Summer hand"), QStringLiteral("p0 youtube Unassigned hand"),
                      QStringLiteral("p1 tiktok Summer hand"), QStringLiteral("p1 youtube Summer hand"),
                      QStringLiteral("p2 tiktok Spring rule"), QStringLiteral("p2 youtube Spring rule")}));
    fixture.write(store::RestorePlacements {before});
    fixture.write(store::ApplyRules {kStart});
    QVERIFY(places(fixture).contains(QStringLiteral("p0 youtube Spring rule"))); // it is the rules' again
    QCOMPARE(fixture.problem, QString());
}

void TstRules::aReleasedPostGoesByTheRules()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    fixture.write(store::SaveRule {taking(campaigns.spring, QStringLiteral("caption 1")), kStart});
    fixture.importPosts(2);
    QList<domain::UploadId> ids;
    for (const store::UploadRow &row : uploads(fixture)) {
        if (row.platform == platformOf("tiktok"))
            ids.append(row.id);
    }
    fixture.write(store::AssignUploads {ids, campaigns.summer});
    QVERIFY(places(fixture).contains(QStringLiteral("p1 tiktok Summer hand")));
    const QStringList assigned = dump(fixture);

    const auto before = fixture.write(store::ReleaseUploads {ids, kStart});

    QCOMPARE(places(fixture),
             (QStringList {
                 QStringLiteral("p0 tiktok Unassigned none"), QStringLiteral("p0 youtube Unassigned none"),
                 QStringLiteral("p1 tiktok Spring rule"), QStringLiteral("p1 youtube Spring rule")}));
    fixture.write(store::RestorePlacements {before});
    QCOMPARE(dump(fixture), assigned);
    QCOMPARE(fixture.problem, QString());
}

void TstRules::applyingIsTakenBack()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    fixture.importPosts(4);
    pollAll(fixture, 10);
    const auto report = fixture.write(store::SaveReport {{.id = {},
                                                          .campaign = fixture.workspace.unassigned,
                                                          .name = QStringLiteral("R"),
                                                          .createdAt = kStart}});
    const auto video = videoOf(fixture, QStringLiteral("tiktok-1"), fixture.workspace.unassigned);
    fixture.write(store::SetVisibility {.report = report,
                                        .videos = {video.ref},
                                        .visibility = store::Visibility::Hidden,
                                        .reason = QStringLiteral("off topic"),
                                        .now = kStart});
    const QStringList before = dump(fixture);
    fixture.write(store::SaveRule {taking(campaigns.spring, QStringLiteral("caption")), kStart});

    const auto applied = fixture.write(store::ApplyRules {kStart});
    QCOMPARE(fixture.read(store::ReportQuery {report, kStart}).videos.size(), 0);
    QCOMPARE(fixture.read(store::VideoSamplesQuery {video.ref}).size(), 1);
    fixture.write(store::RestorePlacements {applied.before});

    QCOMPARE(dump(fixture), before);
    const auto content = fixture.read(store::ReportQuery {report, kStart});
    QCOMPARE(content.videos.size(), 8);
    QCOMPARE(content.row.hidden, 1);
    QCOMPARE(fixture.problem, QString());
}

void TstRules::aSharedVideoIsCopiedAndMerged()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    const auto other = fixture.write(store::SaveProfile {
        {.id = {}, .name = QStringLiteral("Other"), .keyRef = QStringLiteral("other"), .refId = {}}, kStart});
    domain::HistoryPost post;
    post.id = domain::PostId(QStringLiteral("p"));
    post.createdAt = kStart;
    post.sections = {{.platform = platformOf("tiktok"),
                      .nativeId = domain::NativeId(QStringLiteral("one")),
                      .status = domain::UploadStatus::Posted}};
    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart});
    fixture.write(store::SaveHistory {other, {post}, kStart});
    pollAll(fixture, 10);
    QCOMPARE(fixture.videos().size(), 1);
    const auto report = fixture.write(store::SaveReport {{.id = {},
                                                          .campaign = fixture.workspace.unassigned,
                                                          .name = QStringLiteral("R"),
                                                          .createdAt = kStart}});
    fixture.write(store::SetVisibility {.report = report,
                                        .videos = {fixture.videos().constFirst().ref},
                                        .visibility = store::Visibility::Hidden,
                                        .reason = QStringLiteral("off topic"),
                                        .now = kStart,
                                        .by = QStringLiteral("Ann")});

    CampaignRule rule {.id = {}, .campaign = campaigns.spring, .profile = other};
    rule.id = fixture.write(store::SaveRule {rule, kStart});
    fixture.write(store::ApplyRules {kStart});
    const auto copied = videoOf(fixture, QStringLiteral("one"), campaigns.spring);
    const auto kept = videoOf(fixture, QStringLiteral("one"), fixture.workspace.unassigned);
    QCOMPARE(fixture.videos().size(), 2);
    QCOMPARE(copied.counts, kept.counts);
    QCOMPARE(fixture.read(store::VideoSamplesQuery {copied.ref}),
             fixture.read(store::VideoSamplesQuery {kept.ref}));
    pollAll(fixture, 20, kStart + 1h);
    QCOMPARE(fixture.videos().size(), 2); // each post finds its own row
    QCOMPARE(videoOf(fixture, QStringLiteral("one"), campaigns.spring).counts.views,
             std::optional<qint64>(20));

    rule.profile.reset();
    rule.from = dateOf(kStart);
    fixture.write(store::SaveRule {rule, kStart});
    fixture.write(store::ApplyRules {kStart});
    QCOMPARE(fixture.videos().size(), 1);
    QCOMPARE(fixture.read(store::VideoSamplesQuery {fixture.videos().constFirst().ref}).size(), 2);
    QCOMPARE(fixture.database.rows(QStringLiteral("SELECT COUNT(*) FROM video_samples")),
             QStringList(QStringLiteral("2")));

    fixture.write(store::RemoveRule {rule.id});
    fixture.write(store::ApplyRules {kStart}); // both go home
    const auto content = fixture.read(store::ReportQuery {report, kStart});
    QCOMPARE(content.videos.size(), 1);
    QCOMPARE(content.videos.first().hiddenReason, QStringLiteral("off topic"));
    QCOMPARE(content.videos.first().hiddenBy, QStringLiteral("Ann"));
    QCOMPARE(fixture.problem, QString());
}

void TstRules::meetsALinkThatWasPastedThere()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    const auto pasted =
        fixture.write(store::AddManualVideo {.campaign = campaigns.spring,
                                             .platform = platformOf("tiktok"),
                                             .nativeId = domain::NativeId(QStringLiteral("tiktok-0")),
                                             .url = {},
                                             .title = {},
                                             .postedAt = std::nullopt,
                                             .now = kStart});
    const auto report = fixture.write(store::SaveReport {
        {.id = {}, .campaign = campaigns.spring, .name = QStringLiteral("R"), .createdAt = kStart}});
    fixture.write(store::SetVisibility {.report = report,
                                        .videos = {pasted.second},
                                        .visibility = store::Visibility::Hidden,
                                        .reason = QStringLiteral("off topic"),
                                        .now = kStart});
    fixture.importPosts(1);
    pollAll(fixture, 10);
    QCOMPARE(fixture.videos().size(), 3);
    fixture.write(store::SaveRule {taking(campaigns.spring, QStringLiteral("caption")), kStart});

    fixture.write(store::ApplyRules {kStart});

    QCOMPARE(fixture.videos().size(), 2); // one video, once
    const auto content = fixture.read(store::ReportQuery {report, kStart});
    QCOMPARE(content.videos.size(), 2);
    QCOMPARE(content.row.hidden, 1);
    QCOMPARE(fixture.problem, QString());
}

void TstRules::aLateAnswerFollowsThePost()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    fixture.importPosts(1);
    const auto asked = fixture.updatesFor(fixture.due(kStart), countsOf(10), kStart + 1h);
    fixture.write(store::SaveRule {taking(campaigns.spring, QStringLiteral("caption")), kStart});
    fixture.write(store::ApplyRules {kStart});

    fixture.commit(asked, kStart); // asked before, answered after

    QCOMPARE(fixture.videos().size(), 2);
    for (const store::VideoRow &video : fixture.videos())
        QCOMPARE(video.campaign, campaigns.spring);
    QCOMPARE(fixture.problem, QString());
}

void TstRules::restoresTheList()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Campaigns campaigns(fixture);
    fixture.write(store::SaveRule {taking(campaigns.spring, QStringLiteral("a")), kStart});
    fixture.write(store::SaveRule {tagged(campaigns.summer, QStringLiteral("b")), kStart});
    const auto before = fixture.read(store::RulesQuery {});
    fixture.write(store::RemoveRule {before.first().rule.id});
    fixture.write(store::SaveRule {tagged(campaigns.summer, QStringLiteral("c")), kStart});

    fixture.write(store::RestoreRules {{before.first().rule, before.last().rule}, kStart});

    QCOMPARE(fixture.read(store::RulesQuery {}), before);
    const RuleId next =
        fixture.write(store::SaveRule {tagged(campaigns.summer, QStringLiteral("d")), kStart});
    QVERIFY(next.value() > before.last().rule.id.value() + 1); // no id is given twice
    QCOMPARE(fixture.problem, QString());
}

/// The first schema, with one post of which a hand moved the first section.
void TstRules::anOlderDatabaseKeepsItsHands()
{
    QFETCH_GLOBAL(viewtide::test::DatabaseKind, engine);
    const auto kind = engine == DatabaseKind::Sqlite ? store::Engine::Sqlite : store::Engine::Postgres;
    TestDatabase database(engine);
    QStringList statements {store::queryText(QStringLiteral("schema_version_create")).value()};
    const QStringList first = store::schemaSteps().value().first().statements;
    for (const QString &statement : first)
        statements.append(store::inDialect(statement, kind));
    statements << QStringLiteral("INSERT INTO schema_version VALUES (1, 'initial', 0)")
               << QStringLiteral("INSERT INTO users (id, name, created_at) VALUES (1, 'Me', 0)")
               << QStringLiteral(
                      "INSERT INTO campaigns (id, user_id, name, kind, created_at, updated_at) "
                      "VALUES (1, 1, 'Unassigned', 'unassigned', 0, 0), (2, 1, 'Spring', 'named', 0, 0)")
               << QStringLiteral("INSERT INTO ayrshare_profiles (id, user_id, name, key_ref, created_at, "
                                 "updated_at) VALUES (1, 1, 'Main', 'main', 0, 0)");
    for (int post = 1; post <= 2; ++post) {
        statements << QStringLiteral(
                          "INSERT INTO generated_videos (id, user_id, campaign_id, profile_id, "
                          "ayrshare_post_id, caption, created_at) VALUES (%1, 1, 1, 1, 'p%1', 'caption', 0)")
                          .arg(post);
        for (const char *const network : {"tiktok", "youtube"})
            statements << QStringLiteral(
                              "INSERT INTO video_uploads (generated_video_id, campaign_id, profile_id, "
                              "social_platform, ayrshare_post_id, scheduled_at, status, next_poll_at, "
                              "created_at, updated_at) VALUES (%1, %2, 1, '%3', 'p%1', 0, 'posted', 0, 0, 0)")
                              .arg(post)
                              .arg(post == 1 && *network == 't' ? 2 : 1)
                              .arg(QLatin1String(network));
    }
    for (const QString &statement : std::as_const(statements))
        QCOMPARE(database.execute(statement), QString());
    store::Store opened(database.location());
    QVERIFY_RESULT(await(opened.open(
        {.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = QStringLiteral("the test")})));
    QVERIFY_RESULT(
        await(opened.write(store::SaveRule {taking(CampaignId(2), QStringLiteral("caption")), kStart})));

    const auto applied = await(opened.write(store::ApplyRules {kStart}));

    QVERIFY_RESULT(applied);
    QCOMPARE(applied->done.byHand, 1);
    QCOMPARE(applied->done.moves.size(), 1);
    QCOMPARE(applied->done.moves.first().postId, QStringLiteral("p2"));
    QCOMPARE(
        database.rows(QStringLiteral("SELECT campaign_id, assigned_by FROM generated_videos ORDER BY id")),
        (QStringList {QStringLiteral("2|hand"), QStringLiteral("2|rule")}));
    QCOMPARE(
        database.rows(QStringLiteral("SELECT campaign_id FROM video_uploads ORDER BY id")),
        (QStringList {QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("2")}));
}

QTEST_GUILESS_MAIN(TstRules)
#include "tst_rules.moc"
