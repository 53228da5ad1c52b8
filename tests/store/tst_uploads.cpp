// SPDX-License-Identifier: GPL-3.0-or-later
// What the history says of an upload as time goes on, and that an import writes only what changed. On both
// engines.
#include "store/uploads.h"

#include "store/storefixture.h"

#include <QSignalSpy>

using namespace viewtide;
using namespace viewtide::test;
using domain::UploadStatus;

namespace {

domain::HistoryPost postWith(UploadStatus status, const char *nativeId = "1")
{
    domain::HistoryPost post;
    post.id = domain::PostId(QStringLiteral("p"));
    post.refId = QStringLiteral("ref");
    post.text = QStringLiteral("caption");
    post.notes = QStringLiteral("note");
    post.createdAt = kStart - 40 * 24h;
    post.scheduledAt = kStart - 1h;
    post.sections = {{.platform = platformOf("tiktok"),
                      .nativeId = domain::NativeId(QString::fromLatin1(nativeId)),
                      .status = status,
                      .url = QStringLiteral("https://example.org/1")}};
    if (status == UploadStatus::Failed)
        post.sections.first().failureReason = QStringLiteral("The limit is reached.");
    return post;
}

} // namespace

class TstUploads : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void tellsEverything();
    void followsItsStatus_data();
    void followsItsStatus();
    void filters();
    void findsWhatIsOverdue();
    void aSecondImportWritesNothing();
    void linksTheAccountThatCameLater();
};

void TstUploads::tellsEverything()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.write(store::SaveHistory {fixture.profile, {postWith(UploadStatus::Failed, "")}, kStart});

    const auto uploads = fixture.read(store::UploadsQuery {.status = {}, .campaign = {}});

    QCOMPARE(uploads.size(), 1);
    const store::UploadRow row = uploads.first();
    QCOMPARE(row.postId, QStringLiteral("p"));
    QCOMPARE(row.refId, QStringLiteral("ref"));
    QCOMPARE(row.notes, QStringLiteral("note"));
    QCOMPARE(row.caption, QStringLiteral("caption"));
    QCOMPARE(row.url, QStringLiteral("https://example.org/1"));
    QCOMPARE(row.scheduledAt, kStart - 1h);
    QCOMPARE(row.status, UploadStatus::Failed);
    QCOMPARE(row.failureReason, QStringLiteral("The limit is reached."));
    QCOMPARE(row.profileName, QStringLiteral("Main"));
    QCOMPARE(row.campaignName, QStringLiteral("Unassigned"));
    QVERIFY(row.nativeId.isEmpty());
    QVERIFY(!row.video);
    QVERIFY(fixture.due(kStart + 1h).isEmpty()); // it is not polled
}

void TstUploads::followsItsStatus_data()
{
    QTest::addColumn<UploadStatus>("before");
    QTest::addColumn<UploadStatus>("after");
    QTest::addColumn<int>("due");
    QTest::newRow("goes online") << UploadStatus::Pending << UploadStatus::Posted << 1;
    QTest::newRow("fails") << UploadStatus::Pending << UploadStatus::Failed << 0;
    QTest::newRow("is deleted") << UploadStatus::Posted << UploadStatus::Deleted << 0;
    QTest::newRow("was tried again") << UploadStatus::Failed << UploadStatus::Posted << 1;
}

void TstUploads::followsItsStatus()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QFETCH(UploadStatus, before);
    QFETCH(UploadStatus, after);
    fixture.write(store::SaveHistory {fixture.profile, {postWith(before)}, kStart});
    fixture.write(store::SaveHistory {fixture.profile, {postWith(after)}, kStart + 1h});

    const auto row = fixture.read(store::UploadsQuery {.status = {}, .campaign = {}}).value(0);
    QCOMPARE(row.status, after);
    QCOMPARE(row.failureReason.isEmpty(), after != UploadStatus::Failed);
    QTEST(int(fixture.due(kStart + 1h).size()), "due");
    QCOMPARE(fixture.problem, QString());
}

void TstUploads::filters()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(2);
    auto failed = postWith(UploadStatus::Failed);
    fixture.write(store::SaveHistory {fixture.profile, {failed}, kStart});
    const auto count = [&fixture](std::optional<UploadStatus> status,
                                  std::optional<domain::CampaignId> campaign) {
        return fixture.read(store::UploadsQuery {status, campaign}).size();
    };

    QCOMPARE(count({}, {}), 5);
    QCOMPARE(count(UploadStatus::Posted, {}), 4);
    QCOMPARE(count(UploadStatus::Failed, {}), 1);
    QCOMPARE(count(UploadStatus::Deleted, {}), 0);
    QCOMPARE(count({}, fixture.workspace.unassigned), 5);
    QCOMPARE(count({}, domain::CampaignId(99)), 0);
    QCOMPARE(fixture.problem, QString());
}

void TstUploads::findsWhatIsOverdue()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const store::OverduePostsQuery query {
        .madeBefore = kStart - 30 * 24h, .dueFrom = kStart - 7 * 24h, .dueTo = kStart};
    fixture.write(store::SaveHistory {fixture.profile, {postWith(UploadStatus::Pending)}, kStart});
    const QList<store::OverduePost> expected {{fixture.profile, kStart - 40 * 24h}};
    QCOMPARE(fixture.read(query), expected);

    auto later = query;
    later.dueTo = kStart - 2h; // it is not due yet
    QVERIFY(fixture.read(later).isEmpty());
    later = query;
    later.madeBefore = kStart - 41 * 24h; // the usual window shows it
    QVERIFY(fixture.read(later).isEmpty());
    fixture.write(store::SaveHistory {fixture.profile, {postWith(UploadStatus::Posted)}, kStart});
    QVERIFY(fixture.read(query).isEmpty());
}

void TstUploads::aSecondImportWritesNothing()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QSignalSpy changed(fixture.store.get(), &store::Store::changed);
    const auto uploadsChanged = [&changed] {
        return std::any_of(changed.cbegin(), changed.cend(), [](const QList<QVariant> &arguments) {
            return arguments.first().value<domain::ChangeSet>().touches(domain::Area::Uploads);
        });
    };
    fixture.importPosts(5);
    QTRY_VERIFY(uploadsChanged()); // it may come after the answer
    changed.clear();
    const auto rows = [&fixture] {
        const bool sqlite = fixture.database.kind() == DatabaseKind::Sqlite;
        return fixture.database.rows(
            sqlite ? QStringLiteral("PRAGMA data_version")
                   : QStringLiteral("SELECT xmin, id FROM generated_videos ORDER BY id"));
    };
    const QStringList before = rows();

    QCOMPARE(fixture.importPosts(5, kStart + 1h), 0);
    fixture.read(store::ProfilesQuery {}); // what was announced before is here by now
    QVERIFY(!uploadsChanged());
    QCOMPARE(rows(), before);

    fixture.importPosts(6, kStart + 1h);
    QTRY_VERIFY(uploadsChanged());
    QCOMPARE(fixture.problem, QString());
}

void TstUploads::linksTheAccountThatCameLater()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    domain::UserInfo info;
    domain::SocialAccount account;
    account.platform = platformOf("youtube");
    account.displayName = QStringLiteral("Channel");
    info.accounts = {account};

    fixture.write(store::SaveUserInfo {.profile = fixture.profile, .info = info, .now = kStart});

    QCOMPARE(fixture.database.rows(QStringLiteral(
                 "SELECT social_platform FROM video_uploads WHERE social_account_id IS NOT NULL")),
             QStringList(QStringLiteral("youtube")));
    QCOMPARE(fixture.problem, QString());
}

QTEST_GUILESS_MAIN(TstUploads)
#include "tst_uploads.moc"
