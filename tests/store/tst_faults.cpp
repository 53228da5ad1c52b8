// SPDX-License-Identifier: GPL-3.0-or-later
// The n-th statement of a command fails, for n = 1, 2, 3 ... until none does: the database is as before or as
// after, never between. On both engines.
#include "store/commandrunner.h"
#include "store/migrator.h"
#include "store/storefixture.h"

#include <array>

using namespace viewtide;
using namespace viewtide::test;

namespace {

constexpr std::array kTables {
    "users",
    "campaigns",
    "ayrshare_profiles",
    "social_accounts",
    "generated_videos",
    "video_uploads",
    "ayrshare_posted_videos",
    "manually_posted_videos",
    "video_samples",
    "campaign_performance",
    "reports",
    "report_hidden_videos",
    "report_campaigns",
    "report_snapshots",
    "social_media_analytics",
    "attempts",
    "snapshot_retries",
    "account_backfills",
    "chart_notes",
};

QStringList contents(const TestDatabase &database)
{
    QStringList lines;
    for (const char *const table : kTables) {
        lines << QString::fromLatin1(table);
        QStringList rows = database.rows(QStringLiteral("SELECT * FROM ") + lines.constLast());
        rows.sort();
        lines << rows;
    }
    return lines;
}

/// Fails the n-th statement of a connection.
class Fault
{
public:
    explicit Fault(int n)
        : m_left(std::make_shared<int>(n))
    { }
    bool operator()() { return --*m_left == 0; }
    bool wasReached() const { return *m_left <= 0; }

private:
    std::shared_ptr<int> m_left;
};

domain::Attempt attempt()
{
    return {.profile = domain::ProfileId(1), .subject = QStringLiteral("p0"), .at = kStart};
}

} // namespace

class TstFaults : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void commitsVideos();
    void savesHistory();
    void commitsAccountDays();
    void movesVideos();
    void hidesVideos();
    void refreshesCampaigns();
    void savesUserInfo();
    void migrates();

private:
    template<typename Command>
    static void failEachStatement(StoreFixture &fixture, const Command &command);
};

template<typename Command>
void TstFaults::failEachStatement(StoreFixture &fixture, const Command &command)
{
    QCOMPARE(fixture.problem, QString());
    fixture.store.reset();
    const QStringList before = contents(fixture.database);
    auto connection = store::Connection::open(fixture.database.location(), store::Access::ReadWrite);
    QVERIFY_RESULT(connection);
    int failed = 0;
    for (;; ++failed) {
        Fault fault(failed + 1);
        (*connection)->setFault(fault);
        store::ChangeSet changes;
        const auto result = store::runCommand(**connection, nullptr, command, changes);
        (*connection)->setFault({});
        if (result) {
            QVERIFY(!fault.wasReached());
            break;
        }
        QVERIFY(fault.wasReached());
        QCOMPARE(result.error().kind, ErrorKind::DiskFull);
        QCOMPARE(contents(fixture.database), before);
        QVERIFY(failed < 500);
    }
    QVERIFY(failed >= 3); // begin, at least one statement, commit
    QVERIFY(contents(fixture.database) != before);
}

void TstFaults::commitsVideos()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(2);
    auto updates = fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart);
    fixture.commit(updates.mid(2), kStart);
    updates = fixture.updatesFor(fixture.due(kStart, store::DueScope::All), countsOf(2), kStart + 5min);

    failEachStatement(
        fixture, store::CommitVideos {.updates = updates, .attempts = {attempt()}, .now = kStart + 1min});
}

void TstFaults::savesHistory()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    domain::HistoryPost post;
    post.id = domain::PostId(QStringLiteral("p0"));
    post.text = QStringLiteral("new text");
    post.sections = {
        {.platform = platformOf("tiktok"), .nativeId = {}, .status = domain::UploadStatus::Posted},
        {.platform = platformOf("instagram"), .nativeId = {}, .status = domain::UploadStatus::Posted}};

    failEachStatement(fixture, store::SaveHistory {fixture.profile, {post}, kStart});
}

void TstFaults::commitsAccountDays()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto day = [&fixture](const char *platform, int offset) {
        return domain::AccountDay {.profile = fixture.profile,
                                   .platform = platformOf(platform),
                                   .date = dateOf(kStart) + std::chrono::days(offset),
                                   .recordedAt = kStart,
                                   .values = {{"followers"_metric, qint64(100 + offset)}}};
    };
    store::CommitAccountDays command {.days = {day("tiktok", 1), day("youtube", 1)},
                                      .attempts = {attempt()},
                                      .retryAt = {{platformOf("facebook"), kStart}},
                                      .profile = fixture.profile,
                                      .date = dateOf(kStart),
                                      .now = kStart};
    fixture.write(command);
    command.days = {day("tiktok", 0), day("youtube", 0)};

    failEachStatement(fixture, command);
}

void TstFaults::movesVideos()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart), kStart);
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring");
    const auto spring = fixture.write(store::SaveCampaign {campaign, kStart});
    const auto videos = fixture.videos();

    failEachStatement(fixture, store::AssignVideos {{videos.first().ref, videos.last().ref}, spring});
}

void TstFaults::hidesVideos()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart), kStart);
    const auto report = fixture.write(store::SaveReport {{.id = {},
                                                          .campaign = fixture.workspace.unassigned,
                                                          .name = QStringLiteral("R"),
                                                          .createdAt = kStart}});
    const auto videos = fixture.videos();

    failEachStatement(fixture,
                      store::SetVisibility {.report = report,
                                            .videos = {videos.first().ref, videos.last().ref},
                                            .reason = {},
                                            .now = kStart});
}

void TstFaults::refreshesCampaigns()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring");
    fixture.write(store::SaveCampaign {campaign, kStart});

    failEachStatement(fixture, store::RefreshCampaignPerformance {dateOf(kStart), kStart});
}

void TstFaults::savesUserInfo()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::UserInfo info;
    info.refId = QStringLiteral("ref");
    info.accounts = {{.id = {}, .profile = {}, .platform = platformOf("youtube"), .nativeId = {}},
                     {.id = {}, .profile = {}, .platform = platformOf("tiktok"), .nativeId = {}}};

    failEachStatement(fixture, store::SaveUserInfo {fixture.profile, info, kStart});
}

void TstFaults::migrates()
{
    QFETCH_GLOBAL(viewtide::test::DatabaseKind, engine);
    TestDatabase database(engine);
    QCOMPARE(database.problem(), QString());
    auto connection = store::Connection::open(database.location(), store::Access::ReadWrite);
    QVERIFY_RESULT(connection);
    store::Migrator migrator(**connection);
    int failed = 0;
    for (;; ++failed) {
        Fault fault(failed + 1);
        (*connection)->setFault(fault);
        const auto migrated = migrator.migrate(kStart);
        (*connection)->setFault({});
        if (migrated)
            break;
        // Each step is done or not begun; what is done is not done again.
        QVERIFY(migrator.currentVersion().isOk());
        QVERIFY(migrator.currentVersion().value() < migrator.newestVersion().value());
        QVERIFY(migrator.currentVersion().value() > 0 || (*connection)->isEmpty());
    }
    QVERIFY(failed > 20);
    QCOMPARE(migrator.migrate(kStart).value().outcome, store::Migrated::Outcome::UpToDate);
}

QTEST_GUILESS_MAIN(TstFaults)
#include "tst_faults.moc"
