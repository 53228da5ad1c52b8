// SPDX-License-Identifier: GPL-3.0-or-later
// What an import meets that is known already: twins of pasted links, unchanged uploads, profiles. On both
// engines.
#include "store/storefixture.h"

#include <algorithm>

using namespace viewtide;
using namespace viewtide::test;
using store::SectionUpdate;

namespace {

store::AddManualVideo pasted(domain::CampaignId campaign, const char *nativeId)
{
    return {.campaign = campaign,
            .platform = platformOf("tiktok"),
            .nativeId = domain::NativeId(QString::fromLatin1(nativeId)),
            .url = {},
            .title = {},
            .postedAt = std::nullopt,
            .now = kStart};
}

} // namespace

class TstHistory : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void countsAVideoOfBothSourcesOnce();
    void takesTheDecisionsOfTheTwin();
    void rewritesNoUploadThatDidNotChange();
    void keepsTheUrlOfAnUpload();
    void leavesAKnownProfileItsName();
};

void TstHistory::countsAVideoOfBothSourcesOnce()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto unassigned = fixture.workspace.unassigned;
    const auto added = fixture.write(pasted(unassigned, "tiktok-0"));
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(40), kStart), kStart,
                   domain::VideoSource::Manual);
    fixture.importPosts(1);
    QList<SectionUpdate> updates;
    for (const SectionUpdate &update : fixture.updatesFor(fixture.due(kStart), countsOf(50), kStart + 1h)) {
        if (update.section.upload.isValid())
            updates.append(update);
    }

    fixture.commit(updates, kStart);

    const auto videos = fixture.videos();
    QCOMPARE(videos.size(), 2); // TikTok and YouTube of the API
    qint64 views = 0;
    for (const auto &video : videos) {
        QCOMPARE(video.ref.source, domain::VideoSource::Api);
        views += video.counts.views.value_or(0);
    }
    const auto totals = [&fixture] {
        return fixture.read(store::CampaignsQuery {.today = dateOf(kStart)}).constFirst();
    };
    QCOMPARE(totals().posts, 2);
    QCOMPARE(totals().totals.views, std::optional(views));
    QVERIFY(fixture.due(kStart + 1h - 1ms).isEmpty()); // nor is it asked twice
    QCOMPARE(fixture.due(kStart + 1h).size(), 1);
    QCOMPARE(fixture.read(store::VideoSamplesQuery {added.second}).size(), 1); // nothing is thrown away

    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring");
    const auto spring = fixture.write(store::SaveCampaign {campaign, kStart});
    fixture.write(store::AssignVideos {{videos.first().ref, videos.last().ref}, spring});
    QCOMPARE(fixture.videos().size(), 2); // the twin moved with it
    QCOMPARE(totals().posts, 0);
    QCOMPARE(fixture.problem, QString());
}

void TstHistory::takesTheDecisionsOfTheTwin()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto added = fixture.write(pasted(fixture.workspace.unassigned, "late"));
    const auto report = fixture.write(store::SaveReport {{.id = {},
                                                          .campaign = fixture.workspace.unassigned,
                                                          .name = QStringLiteral("R"),
                                                          .createdAt = kStart}});
    fixture.write(store::SetVisibility {.report = report,
                                        .videos = {added.second},
                                        .visibility = store::Visibility::Hidden,
                                        .reason = QStringLiteral("off topic"),
                                        .now = kStart});
    fixture.importPosts(1);
    auto updates = fixture.updatesFor(fixture.due(kStart), {}, kStart);
    updates.removeIf([](const SectionUpdate &update) {
        return !update.section.upload.isValid() || update.section.platform != platformOf("tiktok");
    });
    updates.first().section.nativeId = {};
    updates.first().observation.reset();
    fixture.commit(updates, kStart);
    QCOMPARE(fixture.videos().size(), 2); // nobody knows yet that they are one

    updates.first().section.video = domain::VideoRef {.source = domain::VideoSource::Api, .row = 1};
    updates.first().observation = StoreFixture::observed(updates.first().section, countsOf(5));
    updates.first().observation->nativeId = domain::NativeId(QStringLiteral("late"));
    fixture.commit(updates, kStart + 1s);

    const auto content = fixture.read(store::ReportQuery {report, kStart});
    QCOMPARE(content.videos.size(), 1);
    QCOMPARE(content.videos.first().ref.source, domain::VideoSource::Api);
    QCOMPARE(content.videos.first().hiddenReason, QStringLiteral("off topic"));
    QCOMPARE(content.row.hidden, 1);
    QCOMPARE(fixture.problem, QString());
}

void TstHistory::rewritesNoUploadThatDidNotChange()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto stamps = [&fixture] {
        return fixture.database.rows(QStringLiteral("SELECT id, updated_at FROM video_uploads ORDER BY id"));
    };
    domain::HistoryPost post;
    post.id = domain::PostId(QStringLiteral("p")); // without any time
    post.text = QStringLiteral("caption");
    post.sections = {{.platform = platformOf("tiktok"),
                      .nativeId = domain::NativeId(QStringLiteral("1")),
                      .status = domain::UploadStatus::Posted}};
    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart});
    const QStringList before = stamps();
    QCOMPARE(before.size(), 1);

    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart + 1h});
    QCOMPARE(stamps(), before);

    post.text = QStringLiteral("another");
    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart + 2h});
    QVERIFY(stamps() != before);
    QCOMPARE(fixture.due(kStart + 2h).constFirst().sections.first().caption, post.text);
    QCOMPARE(fixture.due(kStart + 2h).constFirst().sections.first().postedAt, kStart);

    const QStringList known = stamps();
    post.text.clear(); // an answer that leaves it out
    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart + 3h});
    QCOMPARE(stamps(), known);
    QCOMPARE(fixture.database.rows(QStringLiteral("SELECT caption FROM generated_videos")),
             QStringList(QStringLiteral("another")));
    QCOMPARE(fixture.problem, QString());
}

void TstHistory::keepsTheUrlOfAnUpload()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::HistoryPost post;
    post.id = domain::PostId(QStringLiteral("p"));
    post.sections = {{.platform = platformOf("tiktok"),
                      .nativeId = domain::NativeId(QStringLiteral("1")),
                      .status = domain::UploadStatus::Posted,
                      .url = QStringLiteral("https://example.org/1")}};
    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart});

    post.text = QStringLiteral("new");
    post.sections.first().url.clear();
    post.sections.first().nativeId = {};
    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart + 1h});

    const auto section = fixture.due(kStart + 1h).constFirst().sections.first();
    QCOMPARE(section.url, QStringLiteral("https://example.org/1"));
    QCOMPARE(section.nativeId.text(), QStringLiteral("1"));
    QCOMPARE(section.caption, QStringLiteral("new"));
}

void TstHistory::leavesAKnownProfileItsName()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const domain::Profile ofTheEnvironment {
        .id = {}, .name = QStringLiteral("Default"), .keyRef = QStringLiteral("main"), .refId = {}};

    QCOMPARE(fixture.write(store::SaveProfile {ofTheEnvironment, kStart}), fixture.profile);
    QCOMPARE(fixture.read(store::ProfilesQuery {}).constFirst().name, QStringLiteral("Main"));
    fixture.write(store::RemoveProfile {fixture.profile});
    fixture.write(store::SaveProfile {ofTheEnvironment, kStart});
    QVERIFY(fixture.read(store::ProfilesQuery {}).isEmpty()); // what was removed stays removed

    domain::Profile added = ofTheEnvironment;
    added.keyRef = QStringLiteral("other");
    fixture.write(store::SaveProfile {added, kStart});
    QCOMPARE(fixture.read(store::ProfilesQuery {}).size(), 1);
    QCOMPARE(fixture.read(store::ProfilesQuery {}).constFirst().name, added.name);
    QCOMPARE(fixture.problem, QString());
}

QTEST_GUILESS_MAIN(TstHistory)
#include "tst_history.moc"
