// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the post monitor in the database: upsert, write on change, what is due. On both engines.
#include "store/search.h"
#include "store/storefixture.h"

using namespace viewtide;
using namespace viewtide::test;
using store::SectionUpdate;
using store::VideosCommitted;

class TstVideos : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void collects();
    void writesOnChangeOnly();
    void keepsWhatVanishes();
    void storesZerosForTheFirstFailure();
    void takesTheIdThatComesLate();
    void fallsBackForMissingFields();
    void startsWhatWasPending();
    void leavesStoppedProfilesAlone();
    void tracksPastedLinks();
    void prefersTheLinkedProfile();
    void asksAtTheNextPoll();
    void countsViewsOfTheLastDay();
    void keepsHostileTextsVerbatim();
    void findsByAPartOfTheName();
};

void TstVideos::collects()
{
    VIEWTIDE_OPEN_STORE(fixture);

    QCOMPARE(fixture.importPosts(3), 6);
    QCOMPARE(fixture.importPosts(3), 0);
    const auto due = fixture.due(kStart);
    QCOMPARE(due.size(), 3);
    QCOMPARE(due.first().sections.size(), 2);
    const auto updates = fixture.updatesFor(due, countsOf(100), kStart + 5min);
    QCOMPARE(fixture.commit(updates, kStart), (VideosCommitted {.inserted = 6}));
    QCOMPARE(fixture.commit(updates, kStart),
             (VideosCommitted {.unchanged = 6})); // without the ids of the rows

    QVERIFY(fixture.due(kStart).isEmpty());
    QCOMPARE(fixture.due(kStart, store::DueScope::All).size(), 3);
    const auto videos = fixture.videos();
    QCOMPARE(videos.size(), 6);
    QCOMPARE(videos.first().counts, countsOf(100));
    QCOMPARE(videos.first().campaign, fixture.workspace.unassigned);
    QCOMPARE(videos.first().nextPollAt, std::optional(kStart + 5min));
    QCOMPARE(fixture.problem, QString());
}

void TstVideos::writesOnChangeOnly()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    const auto poll = [&fixture](qint64 views, Timestamp now) {
        return fixture.commit(
            fixture.updatesFor(fixture.due(now, store::DueScope::All), countsOf(views), now), now);
    };
    poll(100, kStart);

    QCOMPARE(poll(100, kStart + 60min), (VideosCommitted {.unchanged = 2}));
    QCOMPARE(fixture.videos().constFirst().updatedAt, kStart);
    QCOMPARE(poll(100, kStart + 60min + 1ms), (VideosCommitted {.refreshed = 2}));
    QCOMPARE(fixture.videos().constFirst().updatedAt, kStart + 60min + 1ms);
    QCOMPARE(poll(101, kStart + 61min), (VideosCommitted {.updated = 2}));
    QCOMPARE(poll(99, kStart + 62min),
             (VideosCommitted {.updated = 2})); // networks correct themselves downwards

    const auto samples = fixture.read(store::VideoSamplesQuery {fixture.videos().constFirst().ref});
    QCOMPARE(samples.size(), 3);
    QCOMPARE(samples.last(), (store::SampleRow {kStart + 62min, countsOf(99)}));
    QCOMPARE(fixture.problem, QString());
}

void TstVideos::keepsWhatVanishes()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    const auto poll = [&fixture](const domain::VideoCounts &counts, Timestamp now) {
        return fixture.commit(fixture.updatesFor(fixture.due(now, store::DueScope::All), counts, now), now);
    };
    poll(countsOf(100, 10), kStart);
    QCOMPARE(fixture.videos().constFirst().counts.saves, std::optional<qint64>()); // never reported: not 0

    domain::VideoCounts partial;
    partial.views = 120;
    QCOMPARE(poll(partial, kStart + 1h), (VideosCommitted {.updated = 2}));
    QCOMPARE(fixture.videos().constFirst().counts, countsOf(120, 10));
    QCOMPARE(poll({}, kStart + 9h), (VideosCommitted {.unchanged = 2}));
    QCOMPARE(fixture.videos().constFirst().updatedAt, kStart + 1h);

    domain::VideoCounts zero = countsOf(120, 10);
    zero.saves = 0;
    QCOMPARE(poll(zero, kStart + 10h), (VideosCommitted {.updated = 2})); // a reported 0 is news
    QCOMPARE(fixture.videos().constFirst().counts.saves, std::optional<qint64>(0));
    const auto samples = fixture.read(store::VideoSamplesQuery {fixture.videos().constFirst().ref});
    QCOMPARE(samples.size(), 3);
    QCOMPARE(samples.at(1).counts, partial); // the history keeps what was said, not what is known
}

void TstVideos::storesZerosForTheFirstFailure()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    auto updates = fixture.updatesFor(fixture.due(kStart), {}, kStart + 25s);
    for (SectionUpdate &update : updates) {
        update.observation.reset();
        update.failed = ErrorKind::NoDataYet;
        update.failuresInARow = 1;
    }

    QCOMPARE(fixture.commit(updates, kStart), (VideosCommitted {.inserted = 2}));

    const auto videos = fixture.videos();
    QCOMPARE(videos.size(), 2);
    QVERIFY(videos.first().counts.isEmpty());
    QCOMPARE(videos.first().lastError, std::optional(ErrorKind::NoDataYet));
    QVERIFY(fixture.read(store::VideoSamplesQuery {videos.first().ref}).isEmpty());
    const auto again = fixture.due(kStart + 25s);
    QCOMPARE(again.first().sections.first().failuresInARow, 1);
    QVERIFY(again.first().sections.first().video.has_value());
}

void TstVideos::takesTheIdThatComesLate()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    auto updates = fixture.updatesFor(fixture.due(kStart), {}, kStart);
    updates.resize(1);
    updates.first().section.nativeId = {};
    updates.first().observation.reset();
    fixture.commit(updates, kStart);
    QVERIFY(fixture.videos().constFirst().nativeId.startsWith(QLatin1String("upload-")));

    updates.first().section.video = fixture.videos().constFirst().ref;
    updates.first().observation = StoreFixture::observed(updates.first().section, countsOf(5));
    updates.first().observation->nativeId = domain::NativeId(QStringLiteral("real"));
    QCOMPARE(fixture.commit(updates, kStart + 1s), (VideosCommitted {.updated = 1}));

    QCOMPARE(fixture.videos().size(), 1);
    QCOMPARE(fixture.videos().constFirst().nativeId, QStringLiteral("real"));
    QCOMPARE(fixture.problem, QString());
}

void TstVideos::fallsBackForMissingFields()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    auto updates = fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart);
    updates.last().observation->createdAt = kStart - 3h - 400ms;
    updates.last().observation->postUrl = QStringLiteral("https://example.org/better");

    fixture.commit(updates, kStart);

    const auto videos = fixture.videos();
    QCOMPARE(videos.first().postedAt, kStart - 1h); // as the history said
    QCOMPARE(videos.first().url, QStringLiteral("https://example.org/0"));
    QCOMPARE(videos.last().postedAt, kStart - 3h - 1s); // whole seconds, rounded down
    QCOMPARE(videos.last().url, QStringLiteral("https://example.org/better"));
}

void TstVideos::startsWhatWasPending()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::HistoryPost post;
    post.id = domain::PostId(QStringLiteral("p"));
    post.sections = {
        {.platform = platformOf("tiktok"), .nativeId = {}, .status = domain::UploadStatus::Pending}};
    fixture.write(store::SaveHistory {fixture.profile, {post}, kStart});
    QVERIFY(fixture.due(kStart + 24h).isEmpty());

    post.sections.first().status = domain::UploadStatus::Posted;
    post.sections.first().nativeId = domain::NativeId(QStringLiteral("77"));
    QCOMPARE(fixture.write(store::SaveHistory {fixture.profile, {post}, kStart + 1h}), 0);

    const auto due = fixture.due(kStart + 1h);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().sections.first().nativeId.text(), QStringLiteral("77"));
}

void TstVideos::leavesStoppedProfilesAlone()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    const auto stop = [&fixture](const QString &reason) {
        fixture.write(store::SetProfileStopped {fixture.profile, reason, kStart});
    };

    stop(QStringLiteral("401"));
    QVERIFY(fixture.due(kStart, store::DueScope::All).isEmpty());
    stop(QString());
    QCOMPARE(fixture.due(kStart).size(), 1);
    fixture.write(store::RemoveProfile {fixture.profile});
    QVERIFY(fixture.due(kStart).isEmpty());
    QVERIFY(fixture.read(store::ProfilesQuery {}).isEmpty());
    QCOMPARE(fixture.problem, QString());

    QCOMPARE_ERROR(await(fixture.store->write(store::RemoveProfile {fixture.profile})), ErrorKind::NotFound);
}

void TstVideos::tracksPastedLinks()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart + 1h), kStart);
    store::AddManualVideo add {.campaign = fixture.workspace.unassigned,
                               .platform = platformOf("tiktok"),
                               .nativeId = domain::NativeId(QStringLiteral("999")),
                               .url = QStringLiteral("https://example.org/999"),
                               .title = {},
                               .postedAt = std::nullopt,
                               .now = kStart};

    const auto first = fixture.write(add);
    const auto second = fixture.write(add);
    add.nativeId = domain::NativeId(QStringLiteral("tiktok-0"));
    const auto ofTheApi = fixture.write(add);

    QCOMPARE(first.first, store::ManualOutcome::Added);
    QCOMPARE(second.first, store::ManualOutcome::AlreadyTracked);
    QCOMPARE(second.second, first.second);
    QCOMPARE(ofTheApi.first, store::ManualOutcome::AlreadyTracked);
    QCOMPARE(ofTheApi.second.source, domain::VideoSource::Api);
    auto due = fixture.due(kStart);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().source, domain::VideoSource::Manual);
    QCOMPARE(due.first().postId, QStringLiteral("999"));
    auto updates = fixture.updatesFor(due, countsOf(50), kStart + 1h);
    updates.first().observation->createdAt = kStart - 48h;
    QCOMPARE(fixture.commit(updates, kStart + 1s, domain::VideoSource::Manual),
             (VideosCommitted {.updated = 1}));
    QVERIFY(fixture.due(kStart).isEmpty());
    QCOMPARE(fixture.videos().constLast().postedAt, kStart - 48h);
    QCOMPARE(fixture.videos().constLast().counts, countsOf(50));
}

void TstVideos::prefersTheLinkedProfile()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto second = fixture.write(
        store::SaveProfile {{.id = {}, .name = QStringLiteral("B"), .keyRef = QStringLiteral("b")}, kStart});
    fixture.write(store::AddManualVideo {.campaign = fixture.workspace.unassigned,
                                         .platform = platformOf("youtube"),
                                         .nativeId = domain::NativeId(QStringLiteral("abc")),
                                         .url = {},
                                         .title = {},
                                         .postedAt = std::nullopt,
                                         .now = kStart});
    QCOMPARE(fixture.due(kStart).constFirst().profile, fixture.profile);

    domain::UserInfo info;
    info.accounts = {{.id = {}, .profile = {}, .platform = platformOf("youtube"), .nativeId = {}}};
    fixture.write(store::SaveUserInfo {second, info, kStart});
    QCOMPARE(fixture.due(kStart).constFirst().profile, second);
    QCOMPARE(fixture.read(store::SocialAccountsQuery {}).size(), 1);

    info.accounts.clear(); // no longer in the answer: no longer linked
    fixture.write(store::SaveUserInfo {second, info, kStart});
    QCOMPARE(fixture.due(kStart).constFirst().profile, fixture.profile);
    QCOMPARE(fixture.read(store::SocialAccountsQuery {}).constFirst().state, domain::LinkState::NotLinked);
}

void TstVideos::asksAtTheNextPoll()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(2);
    auto updates = fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart + 2h);
    updates.first().nextPollAt = kStart + 1h;

    fixture.commit(updates, kStart);

    QVERIFY(fixture.due(kStart + 1h - 1ms).isEmpty());
    QCOMPARE(fixture.due(kStart + 1h).size(), 1);
    QCOMPARE(fixture.due(kStart + 2h).size(), 2);
}

void TstVideos::countsViewsOfTheLastDay()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    for (const auto &[hours, views] : {std::pair {0h, 100}, std::pair {12h, 150}, std::pair {30h, 180}}) {
        const Timestamp now = kStart + hours;
        fixture.commit(fixture.updatesFor(fixture.due(now, store::DueScope::All), countsOf(views), now), now);
    }

    QCOMPARE(fixture.videos(kStart + 23h).constFirst().viewsLastDay, std::optional<qint64>());
    QCOMPARE(fixture.videos(kStart + 30h).constFirst().viewsLastDay, std::optional<qint64>(80));
    QCOMPARE(fixture.videos(kStart + 36h).constFirst().viewsLastDay, std::optional<qint64>(30));
}

void TstVideos::keepsHostileTextsVerbatim()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const QStringList texts {
        QStringLiteral("'; DROP TABLE users; --"),  QStringLiteral("\"quoted\" \\ back\\'slash"),
        QStringLiteral("? :name $1 %1 {identity}"), QStringLiteral("שלום \u202eevil\u202c مرحبا"),
        QStringLiteral("line\nfeed\ttab\rreturn"),  QStringLiteral("😀 e\u0301")};
    for (const QString &text : texts) {
        domain::Campaign campaign;
        campaign.name = text;
        fixture.write(store::SaveCampaign {campaign, kStart});
    }
    domain::Campaign withNul;
    withNul.name = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    fixture.write(store::SaveCampaign {withNul, kStart});

    QStringList names;
    for (const store::CampaignRow &row : fixture.read(store::CampaignsQuery {.today = dateOf(kStart)}))
        names << row.campaign.name;
    QCOMPARE(names.mid(1), texts + QStringList {QStringLiteral("ab")});
    QCOMPARE(fixture.problem, QString());
}

void TstVideos::findsByAPartOfTheName()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto add = [&fixture](const char *id, const char *title, Timestamp postedAt) {
        return fixture
            .write(store::AddManualVideo {.campaign = fixture.workspace.unassigned,
                                          .platform = catalogue::PlatformKey(1),
                                          .nativeId = domain::NativeId(QLatin1String(id)),
                                          .url = QStringLiteral("https://example.org/") + QLatin1String(id),
                                          .title = QString::fromUtf8(title),
                                          .postedAt = postedAt,
                                          .now = kStart})
            .second;
    };
    const auto older = add("1", "50 % off_all Überraschung", kStart - 2h);
    const auto newer = add("2", "500 off-all shoes", kStart - 1h);
    const auto found = [&fixture](const char *text, int limit) {
        QList<store::FoundTarget> targets;
        const auto all = fixture.read(store::SearchQuery {.text = QString::fromUtf8(text), .limit = limit});
        for (const store::Found &one : all)
            targets.append(one.target);
        return targets;
    };
    using Targets = QList<store::FoundTarget>;

    QCOMPARE(found("OFF", 8), (Targets {newer, older}));
    QCOMPARE(found("OFF", 1), (Targets {newer}));
    QCOMPARE(found("50 %", 8), (Targets {older})); // signs of LIKE are letters
    QCOMPARE(found("off_all", 8), (Targets {older}));
    QCOMPARE(found("off shoes", 8), (Targets {newer})); // words in this order
    QCOMPARE(found("shoes off", 8), Targets());
    QCOMPARE(found("ÜBERRA", 8), (Targets {older}));
    QCOMPARE(found("'; DROP TABLE", 8), Targets());
    QCOMPARE(found("  ", 8), Targets());
    QCOMPARE(found("unassigned", 8), (Targets {fixture.workspace.unassigned}));
    QCOMPARE(fixture.problem, QString());
}

QTEST_GUILESS_MAIN(TstVideos)
#include "tst_videos.moc"
