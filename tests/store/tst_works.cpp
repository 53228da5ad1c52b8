// SPDX-License-Identifier: GPL-3.0-or-later
// One work, many posts: what is one by itself, joining, splitting, and the way back. On both engines.
#include "store/storefixture.h"
#include "store/works.h"

#include <QRandomGenerator>

using namespace viewtide;
using namespace viewtide::test;
using domain::VideoRef;
using domain::VideoSource;
using store::WorkRow;

class TstWorks : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void uploadsAreOneWork();
    void joinsAcrossCampaigns();
    void wholeWorksAreJoined();
    void splitsAnUpload();
    void refusesWhatChangesNothing();
    void joinSplitUndoComesBack();
    void totalIsTheSumOfItsPosts();
    void theApiRowTakesTheLinksPlace();

private:
    static VideoRef add(StoreFixture &fixture, const QString &id, domain::CampaignId campaign = {});
    static QList<WorkRow> works(StoreFixture &fixture)
    {
        return fixture.read(store::WorksQuery {.now = kStart});
    }
    static WorkRow workOf(StoreFixture &fixture, const VideoRef &video);
    static QStringList links(StoreFixture &fixture)
    {
        return fixture.database.rows(
            QStringLiteral("SELECT member, member_row, work_id FROM work_members ORDER BY 1, 2"));
    }
};

VideoRef TstWorks::add(StoreFixture &fixture, const QString &id, domain::CampaignId campaign)
{
    return fixture
        .write(
            store::AddManualVideo {.campaign = campaign.isValid() ? campaign : fixture.workspace.unassigned,
                                   .platform = platformOf("tiktok"),
                                   .nativeId = domain::NativeId(id),
                                   .url = QStringLiteral("https://example.org/") + id,
                                   .title = id,
                                   .postedAt = kStart - 1h,
                                   .now = kStart})
        .second;
}

WorkRow TstWorks::workOf(StoreFixture &fixture, const VideoRef &video)
{
    const QList<WorkRow> all = works(fixture);
    const auto work = std::find_if(all.cbegin(), all.cend(),
                                   [&video](const WorkRow &row) { return row.videos.contains(video); });
    return work == all.cend() ? WorkRow() : *work;
}

void TstWorks::uploadsAreOneWork()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(2);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(100, 7), kStart + 1h), kStart);
    const VideoRef pasted = add(fixture, QStringLiteral("alone"));

    const QList<WorkRow> all = works(fixture);

    QCOMPARE(all.size(), 3);
    QCOMPARE(workOf(fixture, pasted).totals.posts, 1);
    QVERIFY(!workOf(fixture, pasted).totals.counts.views.has_value()); // not reported: not 0
    const WorkRow uploads = all.last();
    QCOMPARE(uploads.totals.posts, 2);
    QCOMPARE(uploads.totals.counts.views, std::optional<qint64>(200));
    QCOMPARE(uploads.totals.coverage.views, 2);
    QVERIFY(!uploads.totals.counts.saves.has_value());
    QCOMPARE(uploads.platforms.size(), 2);
    QCOMPARE(uploads.title, QStringLiteral("caption 1"));
    const auto videos = fixture.videos();
    QCOMPARE(videos.size(), 5);
    QCOMPARE(videos.last().workPosts, 2);
    QCOMPARE(videos.last().work, uploads.key);
    QCOMPARE(fixture.problem, QString());
}

void TstWorks::joinsAcrossCampaigns()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::Campaign spring;
    spring.name = QStringLiteral("Spring");
    const auto campaign = fixture.write(store::SaveCampaign {spring, kStart});
    const VideoRef one = add(fixture, QStringLiteral("1"));
    const VideoRef two = add(fixture, QStringLiteral("2"), campaign);
    const VideoRef again = add(fixture, QStringLiteral("1"), campaign); // the post of `one`, tracked twice
    const auto due = fixture.due(kStart);
    fixture.commit(fixture.updatesFor(due, countsOf(50, 5), kStart + 1h), kStart, VideoSource::Manual);

    fixture.write(store::JoinVideos {.videos = {one, two, again}, .now = kStart});

    const WorkRow work = workOf(fixture, one);
    QCOMPARE(work.videos.size(), 3);
    QCOMPARE(work.totals.posts, 2);
    QCOMPARE(work.totals.counts.views, std::optional<qint64>(100));
    QCOMPARE(work.campaigns.size(), 2);
    QCOMPARE(works(fixture).size(), 1);
    QCOMPARE(fixture.problem, QString());
}

void TstWorks::wholeWorksAreJoined()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(2);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(10), kStart + 1h), kStart);
    const VideoRef pasted = add(fixture, QStringLiteral("x"));
    const VideoRef other = add(fixture, QStringLiteral("y"));
    const auto videos = fixture.videos();

    fixture.write(store::JoinVideos {.videos = {pasted, other}, .now = kStart});
    fixture.write(store::JoinVideos {.videos = {other, videos.last().ref}, .now = kStart});

    QCOMPARE(works(fixture).size(), 2);
    QCOMPARE(workOf(fixture, pasted).totals.posts, 4);
    QCOMPARE(fixture.database.rows(QStringLiteral("SELECT COUNT(*) FROM works")),
             QStringList(QStringLiteral("1")));

    // an upload of the same generated video that comes later belongs to it without a word
    domain::HistoryPost post;
    post.id = domain::PostId(QStringLiteral("p1"));
    post.createdAt = kStart - 2h;
    post.sections = {{.platform = platformOf("instagram"),
                      .nativeId = domain::NativeId(QStringLiteral("ig")),
                      .status = domain::UploadStatus::Posted,
                      .url = {},
                      .failureReason = {}}};
    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart});
    auto due = fixture.due(kStart);
    due.removeIf([](const store::DuePost &some) { return some.source == VideoSource::Manual; });
    fixture.commit(fixture.updatesFor(due, countsOf(1), kStart + 1h), kStart);
    QCOMPARE(workOf(fixture, pasted).totals.posts, 5);
    QCOMPARE(fixture.problem, QString());
}

void TstWorks::splitsAnUpload()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(10), kStart + 1h), kStart);
    const VideoRef first = fixture.videos().constFirst().ref;
    const VideoRef second = fixture.videos().constLast().ref;
    const VideoRef pasted = add(fixture, QStringLiteral("x"));
    fixture.write(store::JoinVideos {.videos = {first, pasted}, .now = kStart});
    QCOMPARE(workOf(fixture, first).totals.posts, 3);

    fixture.write(store::SplitVideo {.video = first, .now = kStart});

    QCOMPARE(workOf(fixture, first).videos, QList {first});
    QCOMPARE(workOf(fixture, second).totals.posts, 2);
    fixture.write(store::SplitVideo {.video = second, .now = kStart});
    QCOMPARE(works(fixture).size(), 3);
    fixture.write(store::JoinVideos {.videos = {first, second}, .now = kStart});
    QCOMPARE(workOf(fixture, first).totals.posts, 2);
    fixture.write(store::SplitVideo {.video = first, .now = kStart});
    QCOMPARE(works(fixture).size(), 3);
    QCOMPARE(fixture.problem, QString());
}

void TstWorks::refusesWhatChangesNothing()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const VideoRef one = add(fixture, QStringLiteral("1"));
    const VideoRef two = add(fixture, QStringLiteral("2"));
    const auto join = [&fixture](const QList<VideoRef> &videos) {
        return await(fixture.store->write(store::JoinVideos {.videos = videos, .now = kStart}));
    };

    QCOMPARE_ERROR(join({one}), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(join({one, one}), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(join({one, {VideoSource::Manual, 99}}), ErrorKind::NotFound);
    QCOMPARE_ERROR(await(fixture.store->write(store::SplitVideo {.video = two, .now = kStart})),
                   ErrorKind::ConfigInvalid);
    QVERIFY(links(fixture).isEmpty());
    QVERIFY(join({one, two}).isOk());
    QCOMPARE_ERROR(join({two, one}), ErrorKind::ConfigInvalid);
}

void TstWorks::joinSplitUndoComesBack()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(2);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(10), kStart + 1h), kStart);
    for (int i = 0; i < 4; ++i)
        add(fixture, QString::number(i));
    QRandomGenerator dice(7);
    QList<std::pair<store::WorkEdit, std::pair<QStringList, QList<WorkRow>>>> done;

    for (int step = 0; step < 60; ++step) {
        const auto videos = fixture.videos();
        const VideoRef video = videos.at(dice.bounded(videos.size())).ref;
        const VideoRef other = videos.at(dice.bounded(videos.size())).ref;
        const auto before = std::pair(links(fixture), works(fixture));
        const auto edit = dice.bounded(2) == 0
            ? await(fixture.store->write(store::SplitVideo {.video = video, .now = kStart}))
            : await(fixture.store->write(store::JoinVideos {.videos = {video, other}, .now = kStart}));
        if (!edit)
            continue;
        if (edit->after.first().work.isValid() && edit->after.size() > 1)
            QCOMPARE(workOf(fixture, video).key, workOf(fixture, other).key);
        done.append({*edit, before});
    }
    QVERIFY(done.size() > 20);

    const QList<WorkRow> end = works(fixture);
    for (auto step = done.crbegin(); step != done.crend(); ++step) {
        fixture.write(store::SetWorkLinks {.links = step->first.before, .now = kStart});
        QCOMPARE(links(fixture), step->second.first);
        QCOMPARE(works(fixture), step->second.second);
    }
    QVERIFY(links(fixture).isEmpty());
    QCOMPARE(fixture.database.rows(QStringLiteral("SELECT COUNT(*) FROM works")),
             QStringList(QStringLiteral("0")));
    for (const auto &step : std::as_const(done))
        fixture.write(store::SetWorkLinks {.links = step.first.after, .now = kStart});
    QCOMPARE(works(fixture), end);
    QCOMPARE(fixture.problem, QString());
}

void TstWorks::totalIsTheSumOfItsPosts()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(3);
    for (int i = 0; i < 6; ++i)
        add(fixture, QString::number(i));
    QRandomGenerator dice(11);
    for (const auto source : {VideoSource::Api, VideoSource::Manual}) {
        auto due = fixture.due(kStart);
        due.removeIf([source](const store::DuePost &post) { return post.source != source; });
        auto updates = fixture.updatesFor(due, {}, kStart + 1h);
        for (store::SectionUpdate &update : updates) {
            domain::VideoCounts counts;
            if (dice.bounded(4) > 0)
                counts.views = dice.bounded(100000);
            if (dice.bounded(2) > 0)
                counts.likes = dice.bounded(1000);
            update.observation = StoreFixture::observed(update.section, counts);
        }
        fixture.commit(updates, kStart, source);
    }
    for (int i = 0; i < 5; ++i) {
        const auto videos = fixture.videos();
        const auto joined = await(
            fixture.store->write(store::JoinVideos {.videos = {videos.at(dice.bounded(videos.size())).ref,
                                                               videos.at(dice.bounded(videos.size())).ref},
                                                    .now = kStart}));
        QVERIFY(joined.isOk() || joined.error().kind == ErrorKind::ConfigInvalid); // one already
    }

    const auto videos = fixture.videos();
    qint64 posts = 0;
    for (const WorkRow &work : works(fixture)) {
        std::optional<qint64> views;
        for (const store::VideoRow &video : videos) {
            if (work.videos.contains(video.ref) && video.counts.views)
                views = views.value_or(0) + *video.counts.views;
            if (work.videos.contains(video.ref))
                QCOMPARE(video.workPosts, int(work.videos.size()));
        }
        QCOMPARE(work.totals.counts.views, views);
        posts += work.totals.posts;
    }
    QCOMPARE(posts, qint64(videos.size()));
    QCOMPARE(fixture.problem, QString());
}

void TstWorks::theApiRowTakesTheLinksPlace()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const VideoRef pasted = add(fixture, QStringLiteral("tiktok-0"));
    const VideoRef other = add(fixture, QStringLiteral("other"));
    fixture.write(store::JoinVideos {.videos = {pasted, other}, .now = kStart});
    fixture.importPosts(1);
    auto due = fixture.due(kStart);
    due.removeIf([](const store::DuePost &post) { return post.source == VideoSource::Manual; });

    fixture.commit(fixture.updatesFor(due, countsOf(30), kStart + 1h), kStart);

    const WorkRow work = workOf(fixture, other);
    QCOMPARE(work.totals.posts,
             3); // TikTok and YouTube of the post, and the other link; the pasted one is not counted
    QVERIFY(!work.videos.contains(pasted));
    QCOMPARE(work.totals.counts.views, std::optional<qint64>(60));
    QCOMPARE(works(fixture).size(), 1);
    QCOMPARE_ERROR(await(fixture.store->write(store::SplitVideo {.video = pasted, .now = kStart})),
                   ErrorKind::NotFound);
    QCOMPARE(fixture.problem, QString());
}

QTEST_GUILESS_MAIN(TstWorks)
#include "tst_works.moc"
