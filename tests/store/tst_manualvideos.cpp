// SPDX-License-Identifier: GPL-3.0-or-later
// Pasted links, taken back and brought again; numbers that a person types in. On both engines.
#include "store/manualvideos.h"
#include "store/removal.h"
#include "store/storefixture.h"

#include <QTimeZone>

#include <algorithm>

using namespace viewtide;
using namespace viewtide::test;
using domain::VideoCounts;
using domain::VideoRef;
using domain::VideoSource;

class TstManualVideos : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void addsManyAtOnce();
    void takesBackWhatIsUntouched();
    void keepsWhatWasCollected();
    void typedNumbersAreMarked();
    void theNetworkWins();
    void theSameNumberOfTheNetworkClearsTheMark();
    void olderNumbersGoIntoTheHistoryOnly();
    void refusesNonsense_data();
    void refusesNonsense();
    void typingIsTakenBack();
    void newerNumbersStay();
    void postedAtIsInMilliseconds();
    void aLinkWithAnotherIdIsTheSameVideo();
    void aTimeThatNobodyToldIsAssumed();
    void theFirstNumbersAreNotTheLastDays();
    void numbersAreNotOlderThanTheVideo();
    void aPersonTellsWhenItWasPosted();
    void aVideoIsTrackedOnce();
    void comesBackWithAllThatWasItsOwn();
    void removesOnlyWhatWasPasted();

private:
    static VideoRef addUndated(StoreFixture &fixture)
    {
        store::ManualVideo video = link(fixture, QStringLiteral("1"));
        video.postedAt.reset();
        return fixture.write(store::AddManualVideos {.videos = {video}, .now = kStart}).value(0).video;
    }
    static store::ManualVideo link(StoreFixture &fixture, const QString &id)
    {
        return {.campaign = fixture.workspace.unassigned,
                .platform = platformOf("tiktok"),
                .nativeId = domain::NativeId(id),
                .url = QStringLiteral("https://example.org/") + id,
                .title = QStringLiteral("title ") + id,
                .postedAt = kStart - 48h};
    }
    static VideoRef addOne(StoreFixture &fixture)
    {
        return fixture
            .write(store::AddManualVideos {.videos = {link(fixture, QStringLiteral("1"))}, .now = kStart})
            .value(0)
            .video;
    }
    static store::NumbersBefore type(StoreFixture &fixture, const VideoCounts &counts, Timestamp at,
                                     Timestamp now = {})
    {
        return fixture.write(store::TypeNumbers {.video = fixture.videos().constFirst().ref,
                                                 .counts = counts,
                                                 .at = at,
                                                 .now = now == Timestamp() ? at : now});
    }
    static void poll(StoreFixture &fixture, const VideoCounts &counts, Timestamp now)
    {
        const auto due = fixture.due(now, store::DueScope::All);
        fixture.commit(fixture.updatesFor(due, counts, now + 1h), now, VideoSource::Manual);
    }
    static QList<store::SampleRow> samples(StoreFixture &fixture)
    {
        return fixture.read(store::VideoSamplesQuery {fixture.videos().constFirst().ref});
    }
};

void TstManualVideos::addsManyAtOnce()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QList<store::ManualVideo> links {link(fixture, QStringLiteral("1")), link(fixture, QStringLiteral("2")),
                                     link(fixture, QStringLiteral("1"))};
    links[0].typed.views = 1200;
    links[2].typed.views = 5; // of one that is tracked: left alone

    const auto added = fixture.write(store::AddManualVideos {.videos = links, .now = kStart});

    QCOMPARE(added.size(), 3);
    QCOMPARE(added.at(1).outcome, store::ManualOutcome::Added);
    QCOMPARE(added.at(2).outcome, store::ManualOutcome::AlreadyTracked);
    QCOMPARE(added.at(2).video, added.at(0).video);
    const auto videos = fixture.videos();
    QCOMPARE(videos.size(), 2);
    QCOMPARE(videos.first().counts, (VideoCounts {.views = 1200}));
    QVERIFY(videos.first().typed);
    QVERIFY(!videos.last().typed && videos.last().counts.isEmpty());
    QCOMPARE(videos.first().caption, QStringLiteral("title 1"));
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::takesBackWhatIsUntouched()
{
    VIEWTIDE_OPEN_STORE(fixture);
    store::ManualVideo video = link(fixture, QStringLiteral("1"));
    video.typed = {.views = 10, .likes = 1};
    const auto added = fixture.write(store::AddManualVideos {.videos = {video}, .now = kStart}).value(0);
    const auto before = fixture.videos();

    QVERIFY(fixture.write(store::RemoveManualVideos {{added.video}}).isEmpty());
    QVERIFY(fixture.videos().isEmpty());
    QCOMPARE(fixture.database.rows(QStringLiteral("SELECT COUNT(*) FROM video_samples")),
             QStringList(QStringLiteral("0")));

    video.row = added.video.row; // again, under the same id
    const auto again = fixture.write(store::AddManualVideos {.videos = {video}, .now = kStart}).value(0);
    QCOMPARE(again, added);
    QCOMPARE(fixture.videos(), before);
    const VideoRef next =
        fixture.write(store::AddManualVideos {.videos = {link(fixture, QStringLiteral("2"))}, .now = kStart})
            .value(0)
            .video;
    QVERIFY(next.row > added.video.row);
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::keepsWhatWasCollected()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.write(store::AddManualVideos {
        .videos = {link(fixture, QStringLiteral("1")), link(fixture, QStringLiteral("2"))}, .now = kStart});
    const auto videos = fixture.videos();
    auto due = fixture.due(kStart);
    due.resize(1);
    fixture.commit(fixture.updatesFor(due, countsOf(5), kStart + 1h), kStart, VideoSource::Manual);
    const VideoRef polled = *due.first().sections.first().video;

    const auto staying = fixture.write(store::RemoveManualVideos {{videos.first().ref, videos.last().ref}});

    QCOMPARE(staying, QList {polled});
    QCOMPARE(fixture.videos().size(), 1);
    QCOMPARE(fixture.write(store::RemoveManualVideos {{{VideoSource::Api, 1}}}).size(), 1);
}

void TstManualVideos::typedNumbersAreMarked()
{
    VIEWTIDE_OPEN_STORE(fixture);
    addOne(fixture);

    type(fixture, {.views = 1200, .likes = 30}, kStart + 1h, kStart + 2h);

    const auto video = fixture.videos().constFirst();
    QCOMPARE(video.counts, (VideoCounts {.views = 1200, .likes = 30})); // the others stay unknown
    QCOMPARE(video.typedMask, 3);
    QCOMPARE(video.updatedAt, kStart + 2h);
    const auto history = samples(fixture);
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().at, kStart + 1h); // when it was true, not when it was typed
    QCOMPARE(history.first().typed, 3);
    type(fixture, {.views = 1100}, kStart + 3h); // a correction may go down
    QCOMPARE(fixture.videos().constFirst().counts, (VideoCounts {.views = 1100, .likes = 30}));
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::theNetworkWins()
{
    VIEWTIDE_OPEN_STORE(fixture);
    addOne(fixture);
    type(fixture, {.views = 1200, .likes = 30}, kStart + 1h);

    poll(fixture, {.views = 900}, kStart + 2h);

    const auto video = fixture.videos().constFirst();
    QCOMPARE(video.counts, (VideoCounts {.views = 900, .likes = 30}));
    QCOMPARE(video.typedMask, 2); // likes are still a person's
    QVERIFY(video.typed);
    poll(fixture, {.views = 900, .likes = 31}, kStart + 3h);
    QVERIFY(!fixture.videos().constFirst().typed);
    QCOMPARE(samples(fixture).size(), 3);
    QCOMPARE(samples(fixture).constLast().typed, 0);
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::theSameNumberOfTheNetworkClearsTheMark()
{
    VIEWTIDE_OPEN_STORE(fixture);
    addOne(fixture);
    type(fixture, {.views = 1200}, kStart + 1h);

    poll(fixture, {}, kStart + 90min); // an answer without numbers changes nothing
    QVERIFY(fixture.videos().constFirst().typed);
    poll(fixture, {.views = 1200}, kStart + 91min);

    QVERIFY(!fixture.videos().constFirst().typed);
    QCOMPARE(samples(fixture).size(), 2);
}

void TstManualVideos::olderNumbersGoIntoTheHistoryOnly()
{
    VIEWTIDE_OPEN_STORE(fixture);
    addOne(fixture);
    poll(fixture, {.views = 500}, kStart + 5h);
    const auto row = fixture.videos().constFirst();

    const auto before = type(fixture, {.views = 100}, kStart + 1h, kStart + 6h);

    QVERIFY(!before.writtenAt.has_value());
    QCOMPARE(fixture.videos().constFirst(), row);
    QCOMPARE(samples(fixture).constFirst().counts, (VideoCounts {.views = 100}));
    // one that nothing newer is known of is shown
    type(fixture, {.views = 100, .saves = 4}, kStart + 2h, kStart + 6h);
    QCOMPARE(fixture.videos().constFirst().counts, (VideoCounts {.views = 500, .saves = 4}));
    QCOMPARE(fixture.videos().constFirst().typedMask, 16);
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::refusesNonsense_data()
{
    QTest::addColumn<qint64>("views");
    QTest::addColumn<int>("hours");
    QTest::addColumn<qint64>("row");
    QTest::addColumn<QString>("error");
    QTest::newRow("nothing") << qint64(-2) << 0 << qint64(1) << toKey(ErrorKind::ConfigInvalid);
    QTest::newRow("no count of a video")
        << domain::kMostCount + 1 << 0 << qint64(1) << toKey(ErrorKind::ConfigInvalid);
    QTest::newRow("below 0") << qint64(-1) << 0 << qint64(1) << toKey(ErrorKind::ConfigInvalid);
    QTest::newRow("the future") << qint64(1) << 1 << qint64(1) << toKey(ErrorKind::ConfigInvalid);
    QTest::newRow("no such video") << qint64(1) << 0 << qint64(77) << toKey(ErrorKind::NotFound);
}

void TstManualVideos::refusesNonsense()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QFETCH(const qint64, views);
    QFETCH(const int, hours);
    QFETCH(const qint64, row);
    QFETCH(const QString, error);
    addOne(fixture);
    VideoCounts counts;
    if (views > -2)
        counts.views = views;

    const auto result =
        await(fixture.store->write(store::TypeNumbers {.video = {VideoSource::Manual, row},
                                                       .counts = counts,
                                                       .at = kStart + std::chrono::hours(hours),
                                                       .now = kStart}));

    QVERIFY(!result.isOk());
    QCOMPARE(toKey(result.error().kind), error);
    QVERIFY(samples(fixture).isEmpty());
}

void TstManualVideos::typingIsTakenBack()
{
    VIEWTIDE_OPEN_STORE(fixture);
    addOne(fixture);
    poll(fixture, {.views = 500, .likes = 5}, kStart);
    const auto rows = fixture.videos();
    const auto history = samples(fixture);

    const auto first = type(fixture, {.views = 700}, kStart + 1h);
    const auto second = type(fixture, {.views = 800, .likes = 9}, kStart + 1h, kStart + 2h);
    QCOMPARE(samples(fixture).size(), 2);
    const auto third = type(fixture, {.likes = 1}, kStart - 1h, kStart + 3h);
    for (const auto &step : {third, second, first})
        fixture.write(store::RestoreNumbers {step});

    QCOMPARE(fixture.videos(), rows);
    QCOMPARE(samples(fixture), history);
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::newerNumbersStay()
{
    VIEWTIDE_OPEN_STORE(fixture);
    addOne(fixture);
    const auto typed = type(fixture, {.views = 700}, kStart + 1h);
    poll(fixture, {.views = 900}, kStart + 2h);

    QCOMPARE_ERROR(await(fixture.store->write(store::RestoreNumbers {typed})), ErrorKind::ConfigInvalid);
    QCOMPARE(fixture.videos().constFirst().counts, (VideoCounts {.views = 900}));
    QCOMPARE(samples(fixture).size(), 2);
}

void TstManualVideos::postedAtIsInMilliseconds()
{
    VIEWTIDE_OPEN_STORE(fixture);
    addOne(fixture);

    QCOMPARE(fixture.database.rows(QStringLiteral("SELECT posted_at FROM manually_posted_videos")),
             QStringList(QString::number(toEpochMs(kStart - 48h))));
}

void TstManualVideos::aLinkWithAnotherIdIsTheSameVideo()
{
    VIEWTIDE_OPEN_STORE(fixture);
    store::ManualVideo pasted = link(fixture, QStringLiteral("DAbc-1_xYz0"));
    pasted.platform = platformOf("instagram"); // whose links hold a code that is not the API's id
    fixture.write(store::AddManualVideos {.videos = {pasted}, .now = kStart});
    domain::HistoryPost post;
    post.id = domain::PostId(QStringLiteral("p"));
    post.createdAt = kStart - 1h;
    post.sections = {{.platform = platformOf("instagram"),
                      .nativeId = domain::NativeId(QStringLiteral("18002514787481111")),
                      .status = domain::UploadStatus::Posted,
                      .url = QStringLiteral("https://www.instagram.com/reel/DAbc-1_xYz0/"),
                      .failureReason = {}}};
    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart});
    auto due = fixture.due(kStart);
    due.removeIf([](const store::DuePost &some) { return some.source == VideoSource::Manual; });
    fixture.commit(fixture.updatesFor(due, countsOf(30), kStart + 1h), kStart);

    QCOMPARE(fixture.videos().size(), 1); // the API's row stands for both
    QCOMPARE(fixture.videos().constFirst().ref.source, VideoSource::Api);
    const auto again = fixture.write(store::AddManualVideos {.videos = {pasted}, .now = kStart});
    QCOMPARE(again.value(0).outcome, store::ManualOutcome::AlreadyTracked);
    const auto found = fixture.read(store::TrackedVideosQuery {
        .links = {
            {.platform = platformOf("instagram"), .nativeId = domain::NativeId(QStringLiteral("DOther-1"))},
            {.platform = pasted.platform, .nativeId = pasted.nativeId},
            {.platform = pasted.platform,
             .nativeId = domain::NativeId(QStringLiteral("18002514787481111"))}}});
    const store::TrackedVideo tracked {.video = again.value(0).video,
                                       .campaignName = again.value(0).campaignName};
    QCOMPARE(found, (store::TrackedVideosQuery::Answer {std::nullopt, tracked, tracked}));
    QCOMPARE(again.value(0).video, fixture.videos().constFirst().ref);
    pasted.nativeId = domain::NativeId(QStringLiteral("DAbc-1_xYz_")); // _ is no wildcard here
    QCOMPARE(fixture.write(store::AddManualVideos {.videos = {pasted}, .now = kStart}).value(0).outcome,
             store::ManualOutcome::Added);
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::aTimeThatNobodyToldIsAssumed()
{
    VIEWTIDE_OPEN_STORE(fixture);
    addUndated(fixture);
    QVERIFY(fixture.videos().constFirst().postedAssumed);
    QCOMPARE(fixture.videos().constFirst().postedAt, kStart);
    const auto posted = [&fixture](DateRange range) {
        return fixture
            .read(store::VideosQuery {.now = kStart, .posted = domain::spanOf(range, QTimeZone::utc())})
            .size();
    };
    const Date today = dateOf(kStart);
    QCOMPARE(posted({today, today}), 0); // nobody knows that

    poll(fixture, countsOf(5), kStart + 1h);
    QVERIFY(fixture.videos().constFirst().postedAssumed);
    auto updates =
        fixture.updatesFor(fixture.due(kStart + 2h, store::DueScope::All), countsOf(5), kStart + 3h);
    updates.first().observation->createdAt = kStart - 72h; // the same numbers: it is written all the same
    fixture.commit(updates, kStart + 1h + 5min, VideoSource::Manual);

    const auto video = fixture.videos().constFirst();
    QVERIFY(!video.postedAssumed);
    QCOMPARE(video.postedAt, kStart - 72h);
    QCOMPARE(posted({today - std::chrono::days(3), today - std::chrono::days(3)}), 1);
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::theFirstNumbersAreNotTheLastDays()
{
    VIEWTIDE_OPEN_STORE(fixture);
    addUndated(fixture);
    poll(fixture, countsOf(1'000'000), kStart + 1h);
    QCOMPARE(fixture.videos(kStart + 2h).constFirst().viewsLastDay, std::optional<qint64>());
    poll(fixture, countsOf(1'000'010), kStart + 26h);
    QCOMPARE(fixture.videos(kStart + 26h).constFirst().viewsLastDay, std::optional<qint64>(10));

    store::ManualVideo young = link(fixture, QStringLiteral("2"));
    young.postedAt = kStart + 25h;
    fixture.write(store::AddManualVideos {.videos = {young}, .now = kStart + 26h});
    poll(fixture, countsOf(400), kStart + 27h);
    poll(fixture, countsOf(460), kStart + 28h);
    QCOMPARE(fixture.videos(kStart + 28h).constFirst().viewsLastDay, std::optional<qint64>(60));
}

void TstManualVideos::numbersAreNotOlderThanTheVideo()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto dated = addOne(fixture);
    const store::TypeNumbers early {
        .video = dated, .counts = countsOf(3), .at = kStart - 49h, .now = kStart + 1h};
    const auto refused = await(fixture.store->write(early));
    QCOMPARE_ERROR(refused, ErrorKind::ConfigInvalid);
    QVERIFY2(refused.error().detail.contains(QLatin1String("2025-12-10")),
             qPrintable(refused.error().detail));
    QVERIFY(samples(fixture).isEmpty());

    store::ManualVideo undated = link(fixture, QStringLiteral("2"));
    undated.postedAt.reset();
    const auto added = fixture.write(store::AddManualVideos {.videos = {undated}, .now = kStart}).value(0);
    const auto before = fixture.write(store::TypeNumbers {
        .video = added.video, .counts = countsOf(3), .at = kStart - 24h, .now = kStart + 1h});
    const auto moved = fixture.videos().constFirst();
    QCOMPARE(moved.ref, added.video);
    QCOMPARE(moved.postedAt, kStart - 24h);
    QVERIFY(moved.postedAssumed);
    fixture.write(store::RestoreNumbers {before});
    QCOMPARE(fixture.videos().constFirst().postedAt, kStart);
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::aPersonTellsWhenItWasPosted()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto video = addUndated(fixture);
    poll(fixture, countsOf(3), kStart + 1h);
    const auto tell = [&](Timestamp at) {
        return await(fixture.store->write(store::SetPosted {.video = video, .at = at, .now = kStart + 5h}));
    };
    QCOMPARE_ERROR(tell(kStart + 6h), ErrorKind::ConfigInvalid); // the future
    QCOMPARE_ERROR(tell(kStart + 2h), ErrorKind::ConfigInvalid); // it had numbers before

    const auto back = tell(kStart - 72h);
    QVERIFY_RESULT(back);
    QCOMPARE(fixture.videos().constFirst().postedAt, kStart - 72h);
    QVERIFY(!fixture.videos().constFirst().postedAssumed);
    fixture.write(*back);
    QCOMPARE(fixture.videos().constFirst().postedAt, kStart);
    QVERIFY(fixture.videos().constFirst().postedAssumed);

    fixture.importPosts(1);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart + 1h).mid(0, 1), kStart);
    const auto refused = await(
        fixture.store->write(store::SetPosted {.video = {VideoSource::Api, 1}, .at = kStart, .now = kStart}));
    QCOMPARE_ERROR(refused, ErrorKind::ConfigInvalid);
}

void TstManualVideos::aVideoIsTrackedOnce()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring launch");
    const auto spring = fixture.write(store::SaveCampaign {campaign, kStart});
    fixture.importPosts(1);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart + 1h), kStart);
    const auto api = fixture.videos().constFirst();
    fixture.write(store::AssignVideos {{api.ref}, spring, kStart});

    store::AddManualVideos add {.videos = {link(fixture, api.nativeId)}, .now = kStart};
    add.videos.first().platform = api.platform;
    const auto elsewhere = fixture.write(add).value(0);
    QCOMPARE(elsewhere.outcome, store::ManualOutcome::AlreadyTracked);
    QCOMPARE(elsewhere.video, api.ref);
    QCOMPARE(elsewhere.campaignName, campaign.name);
    const auto found = fixture.read(store::TrackedVideosQuery {
        .links = {{.platform = api.platform, .nativeId = domain::NativeId(api.nativeId)},
                  {.platform = api.platform, .nativeId = domain::NativeId(QStringLiteral("another"))}}});
    QCOMPARE(found,
             (store::TrackedVideosQuery::Answer {
                 store::TrackedVideo {.video = api.ref, .campaignName = campaign.name}, std::nullopt}));
    QCOMPARE(fixture.videos().size(), 2);

    add.elsewhere = store::TrackedElsewhere::AddAgain; // on purpose, in another campaign
    QCOMPARE(fixture.write(add).value(0).outcome, store::ManualOutcome::Added);
    QCOMPARE(fixture.write(add).value(0).outcome, store::ManualOutcome::AlreadyTracked);
    QCOMPARE(fixture.problem, QString());
}

void TstManualVideos::comesBackWithAllThatWasItsOwn()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto video = addOne(fixture);
    poll(fixture, countsOf(5), kStart + 1h);
    poll(fixture, countsOf(9), kStart + 2h);
    const auto report = fixture.write(store::SaveReport {{.id = {},
                                                          .campaign = fixture.workspace.unassigned,
                                                          .name = QStringLiteral("R"),
                                                          .createdAt = kStart}});
    fixture.write(store::SetVisibility {
        .report = report, .videos = {video}, .reason = QStringLiteral("cut"), .now = kStart});
    const auto before = fixture.read(store::ReportQuery {report, kStart});
    const auto history = samples(fixture);
    QCOMPARE(history.size(), 2);

    const auto asked =
        fixture.updatesFor(fixture.due(kStart + 3h, store::DueScope::All), countsOf(99), kStart + 4h);
    fixture.write(store::RemoveVideos {{video}, kStart + 3h});
    QVERIFY(fixture.videos().isEmpty());
    QCOMPARE(fixture.commit(asked, kStart + 3h, VideoSource::Manual).unchanged, 1); // the answer comes late
    QVERIFY(fixture.due(kStart + 99h, store::DueScope::All).isEmpty());
    QCOMPARE(fixture.read(store::ReportsQuery {}).constFirst().hidden, 0);
    QVERIFY(fixture.read(store::IntegrityQuery {}).problems.isEmpty());

    fixture.write(store::RestoreVideos {{video}, kStart + 4h});
    QCOMPARE(fixture.read(store::ReportQuery {report, kStart}), before);
    QCOMPARE(samples(fixture), history);

    fixture.write(store::RemoveVideos {{video}, kStart + 5h});
    const auto anew =
        fixture.write(store::AddManualVideos {.videos = {link(fixture, QStringLiteral("1"))}, .now = kStart})
            .value(0);
    QCOMPARE(anew.outcome, store::ManualOutcome::Added);
    QVERIFY(anew.video != video);
    QVERIFY(samples(fixture).isEmpty());
    QCOMPARE(fixture.problem, QString());
    QCOMPARE_ERROR(await(fixture.store->write(store::RestoreVideos {{video}, kStart + 6h})),
                   ErrorKind::ConfigInvalid);
}

void TstManualVideos::removesOnlyWhatWasPasted()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto video = addOne(fixture);
    fixture.importPosts(1);
    fixture.commit(fixture.updatesFor(fixture.due(kStart).mid(0, 1), countsOf(1), kStart + 1h), kStart);
    QCOMPARE_ERROR(
        await(fixture.store->write(store::RemoveVideos {{video, VideoRef {VideoSource::Api, 1}}, kStart})),
        ErrorKind::ConfigInvalid);
    const auto videos = fixture.videos();
    QVERIFY(
        std::any_of(videos.cbegin(), videos.cend(), [video](const auto &row) { return row.ref == video; }));
    QCOMPARE_ERROR(
        await(fixture.store->write(store::RemoveVideos {{VideoRef {VideoSource::Manual, 99}}, kStart})),
        ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TstManualVideos)
#include "tst_manualvideos.moc"
