// SPDX-License-Identifier: GPL-3.0-or-later
// The import of the history against the simulator: all pages, what is deleted, what goes online or fails
// later, and rules that put new posts into campaigns.
#include "poll/pollbench.h"
#include "store/campaignrules.h"
#include "store/uploads.h"

#include <QUrlQuery>

#include <algorithm>

using namespace viewtide;
using namespace std::chrono_literals;
using domain::UploadStatus;
using poll::Kind;
using test::Bench;
using test::kStart;

namespace {

simulator::SimulatorOptions oneProfile(int videos)
{
    simulator::SimulatorOptions options;
    options.world.profiles = 1;
    options.world.videos = videos;
    return options;
}

QList<store::UploadRow> uploads(Bench &bench, std::optional<UploadStatus> status = std::nullopt)
{
    return bench.ask(store::UploadsQuery {.status = status, .campaign = std::nullopt});
}

/// The queries of the calls of GET /history, in their order.
QList<QUrlQuery> historyQueries(const Bench &bench)
{
    QList<QUrlQuery> queries;
    for (const simulator::SeenRequest &request : bench.server.requests()) {
        if (request.path.contains("/history?"))
            queries.append(QUrlQuery(QString::fromLatin1(request.path.mid(request.path.indexOf('?') + 1))));
    }
    return queries;
}

} // namespace

class TestHistoryPass : public QObject
{
    Q_OBJECT

private slots:
    void readsAllPages();
    void everyNetworkOfAPostIsAnUpload();
    void aDeletedPostIsNotLost();
    void whatIsPendingGoesOnlineOrFails();
    void asksTheDayOfAnOverduePost();
    void newPostsGoByTheRules();
};

void TestHistoryPass::readsAllPages()
{
    Bench bench(oneProfile(2300));
    bench.server.keepRequests(100);
    QVERIFY(bench.open() && bench.addProfiles());

    const auto summary = bench.run({.kinds = Kind::History});

    QCOMPARE(summary.history.failed, 0);
    QSet<QString> posts;
    for (const store::UploadRow &row : uploads(bench))
        posts.insert(row.postId);
    QVERIFY2(posts.size() >= 2000, qPrintable(QString::number(posts.size())));
    QCOMPARE(summary.newUploads, uploads(bench).size());
    const QString limit = QStringLiteral("limit");
    for (const QUrlQuery &query : historyQueries(bench)) {
        QCOMPARE(query.queryItemValue(limit), QStringLiteral("1000"));
        const QString from = query.queryItemValue(QStringLiteral("startDate"), QUrl::FullyDecoded);
        QCOMPARE(from.size(), QStringLiteral("2025-12-12T12:00:00Z").size());
    }
    QCOMPARE(historyQueries(bench).size(), 4); // three pages and the deleted ones
}

void TestHistoryPass::everyNetworkOfAPostIsAnUpload()
{
    Bench bench(oneProfile(150));
    QVERIFY(bench.open() && bench.addProfiles());
    bench.run({.kinds = Kind::History});

    for (const store::UploadRow &row : uploads(bench)) {
        QVERIFY(!row.postId.isEmpty() && !row.refId.isEmpty() && !row.caption.isEmpty());
        QCOMPARE(row.failureReason.isEmpty(), row.status != UploadStatus::Failed);
        if (row.status == UploadStatus::Posted)
            QVERIFY(!row.nativeId.isEmpty() && !row.url.isEmpty());
        if (row.status == UploadStatus::Pending)
            QVERIFY(row.scheduledAt > kStart - 10min);
    }
    QVERIFY(!uploads(bench, UploadStatus::Failed).isEmpty());
    QVERIFY(!uploads(bench, UploadStatus::Pending).isEmpty());
    const auto accounts = bench.ask(store::SocialAccountsQuery {});
    QVERIFY(accounts.size() > 2);
}

void TestHistoryPass::aDeletedPostIsNotLost()
{
    Bench bench(oneProfile(300));
    bench.clock.advance(-60 * 24h);
    QVERIFY(bench.open() && bench.addProfiles());
    bench.run({.kinds = Kind::History});
    const auto before = uploads(bench);
    bench.clock.advance(61 * 24h); // long enough for the deletion, and for the post to be an old one

    bench.run({.kinds = Kind::History | Kind::Posts});
    bench.run({.kinds = Kind::History});

    const auto deleted = uploads(bench, UploadStatus::Deleted);
    QVERIFY(!deleted.isEmpty());
    for (const store::UploadRow &row : before) {
        const auto after = uploads(bench);
        QVERIFY(std::any_of(after.cbegin(), after.cend(),
                            [&row](const store::UploadRow &known) { return known.id == row.id; }));
    }
    const auto due =
        bench.ask(store::DuePostsQuery {.now = bench.clock.now(), .scope = store::DueScope::All});
    for (const store::DuePost &post : due)
        QVERIFY(post.postId != deleted.first().postId);
}

void TestHistoryPass::whatIsPendingGoesOnlineOrFails()
{
    Bench bench(oneProfile(150));
    QVERIFY(bench.open() && bench.addProfiles());
    bench.run({.kinds = Kind::History});
    QHash<qint64, Timestamp> pending;
    for (const store::UploadRow &row : uploads(bench, UploadStatus::Pending))
        pending.insert(row.id.value(), row.scheduledAt);
    QVERIFY(!pending.isEmpty());

    bench.clock.advance(3 * 24h);
    bench.run({.kinds = Kind::History});

    int settled = 0;
    for (const store::UploadRow &row : uploads(bench)) {
        if (!pending.contains(row.id.value()) || row.scheduledAt > bench.clock.now() - 10min)
            continue;
        QVERIFY(row.status == UploadStatus::Posted || row.status == UploadStatus::Failed);
        ++settled;
    }
    QVERIFY(settled > 0);
}

void TestHistoryPass::asksTheDayOfAnOverduePost()
{
    Bench bench(oneProfile(20));
    bench.server.keepRequests(100);
    QVERIFY(bench.open() && bench.addProfiles());
    bench.run({.kinds = Kind::History});
    domain::HistoryPost post;
    post.id = domain::PostId(QStringLiteral("planned-long-ago"));
    post.createdAt = kStart - 45 * 24h;
    post.scheduledAt = kStart - 1h;
    post.sections = {{.platform = catalogue::PlatformKey(0), .status = UploadStatus::Pending}};
    const auto profile = bench.ask(store::ProfilesQuery {}).constFirst().id;
    QVERIFY_RESULT(test::await(bench.store.write(store::SaveHistory {profile, {post}, kStart})));
    const auto asksThatDay = [&bench] {
        const QString day = toIsoDate(dateOf(kStart - 45 * 24h)) + QStringLiteral("T00:00:00Z");
        const auto queries = historyQueries(bench);
        return std::any_of(queries.cbegin(), queries.cend(), [&day](const QUrlQuery &query) {
            return query.queryItemValue(QStringLiteral("startDate"), QUrl::FullyDecoded) == day;
        });
    };
    QVERIFY(!asksThatDay());

    bench.clock.advance(20min);
    bench.run({.kinds = Kind::History});

    QVERIFY(asksThatDay());
    QCOMPARE(uploads(bench, UploadStatus::Pending).constLast().postId,
             post.id.text()); // said to be nowhere: it stays
}

void TestHistoryPass::newPostsGoByTheRules()
{
    Bench bench(oneProfile(60));
    QVERIFY(bench.open() && bench.addProfiles());
    const auto profile = bench.ask(store::ProfilesQuery {}).constFirst().id;
    domain::Campaign campaign;
    campaign.name = QStringLiteral("All of it");
    const auto id = test::await(bench.store.write(store::SaveCampaign {campaign, kStart}));
    QVERIFY_RESULT(id);
    const domain::CampaignRule rule {.id = {}, .campaign = *id, .profile = profile};
    QVERIFY_RESULT(test::await(bench.store.write(store::SaveRule {rule, kStart})));

    bench.run({.kinds = Kind::History | Kind::Posts});

    QVERIFY(!uploads(bench).isEmpty());
    for (const store::UploadRow &row : uploads(bench))
        QCOMPARE(row.campaign, *id);
    const auto videos = bench.ask(store::VideosQuery {.now = kStart});
    QVERIFY(!videos.isEmpty());
    for (const store::VideoRow &video : videos)
        QCOMPARE(video.campaign, *id);
}

QTEST_GUILESS_MAIN(TestHistoryPass)
#include "tst_historypass.moc"
