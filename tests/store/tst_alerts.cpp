// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts are stored once, survive a restart and keep what they said; the facts are those of the videos'
// histories. On both engines.
#include "store/storefixture.h"

#include "store/alerts.h"
#include "store/askinglog.h"
#include "store/history.h"
#include "store/insights.h"
#include "store/manualvideos.h"

using namespace viewtide;
using namespace viewtide::test;
using namespace Qt::Literals::StringLiterals;
using namespace viewtide::catalogue::literals;
using domain::VideoSource;

namespace {

domain::Alert alertWith(const QString &key)
{
    return {.kind = domain::AlertKind::Milestone,
            .key = key,
            .video = domain::VideoRef {VideoSource::Api, 17},
            .profile = domain::ProfileId(1),
            .platform = platformOf("tiktok"),
            .title = u"“Café” passed 10,000 views"_s,
            .why = u"It has 10,001 views now."_s,
            .figures = {{u"views"_s, 10'001}, {u"ratio"_s, 2.5}}};
}

void see(StoreFixture &fixture, qint64 views, Timestamp at)
{
    fixture.commit(
        StoreFixture::updatesFor(fixture.due(at, store::DueScope::All), {.views = views}, at + 5min), at);
}

void link(StoreFixture &fixture, const QList<domain::SocialAccount> &accounts)
{
    fixture.write(store::SaveUserInfo {
        .profile = fixture.profile, .info = {.refId = {}, .title = {}, .accounts = accounts}, .now = kStart});
}

domain::SocialAccount tiktokOf(const StoreFixture &fixture)
{
    return {.id = {}, .profile = fixture.profile, .platform = platformOf("tiktok")};
}

/// A snapshot of that instant.
void record(StoreFixture &fixture, Timestamp at)
{
    domain::AccountDay day {
        .profile = fixture.profile, .platform = platformOf("tiktok"), .date = dateOf(at), .recordedAt = at};
    day.values.insert("followers"_metric, qint64(1000));
    fixture.write(store::CommitAccountDays {.days = {day},
                                            .attempts = {},
                                            .retryAt = {},
                                            .profile = fixture.profile,
                                            .date = dateOf(at),
                                            .now = at});
}

/// What the rules are told of the only account.
domain::AccountFacts accountFacts(StoreFixture &fixture, Timestamp now)
{
    return fixture.read(store::AlertFactsQuery {.now = now, .since = now}).accounts.value(0);
}

} // namespace

class TstAlerts : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void eachIsRaisedOnce();
    void surviveARestart();
    void areAboutWhatIsCalledSoNow();
    void areToldOnce();
    void pastOnesAreNotTold();
    void areFoundByKindAndId();
    void factsAreOfWhatChanged();
    void anAssumedTimeOfPostingIsNotCompared();
    void aLostLinkIsFoundUntilARowComes();
    void aNetworkThatVanishedIsALostLink();
    void aFailingSyncIsKnownUntilAnAnswer();
    void curvesHaveTheSameViewsAtAge();
};

void TstAlerts::eachIsRaisedOnce()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QCOMPARE(fixture.write(store::RaiseAlerts {.alerts = {alertWith(u"a"_s)}, .now = kStart}).size(), 1);
    domain::Alert again = alertWith(u"a"_s);
    again.title = u"another text"_s;
    const auto raised =
        fixture.write(store::RaiseAlerts {.alerts = {again, alertWith(u"b"_s)}, .now = kStart + 1h});
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised.first().alert.key, u"b"_s);

    const auto all = fixture.read(store::AlertsQuery {});
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().alert.key, u"b"_s); // newest first
    QCOMPARE(all.last().alert, alertWith(u"a"_s));
    const auto later =
        fixture.read(store::AlertsQuery {.span = domain::TimeSpan {.from = kStart + 1h, .to = kStart + 2h}});
    QCOMPARE(later.size(), 1);
    QCOMPARE(later.first().alert.key, u"b"_s);
    QCOMPARE(fixture.problem, QString());
}

void TstAlerts::surviveARestart()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.write(store::RaiseAlerts {.alerts = {alertWith(u"a"_s)}, .now = kStart});
    fixture.reopen();
    QVERIFY(fixture.write(store::RaiseAlerts {.alerts = {alertWith(u"a"_s)}, .now = kStart + 1h}).isEmpty());
    const auto waiting = fixture.read(store::AlertsQuery {.scope = store::AlertScope::Untold});
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().raisedAt, kStart);
    QCOMPARE(waiting.first().profileName, u"Main"_s);
}

void TstAlerts::areAboutWhatIsCalledSoNow()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    see(fixture, 100, kStart);
    const auto facts = fixture.read(store::AlertFactsQuery {.now = kStart, .since = kStart});
    QVERIFY(!facts.videos.isEmpty());
    domain::Alert known = alertWith(u"known"_s);
    known.video = facts.videos.constFirst().video;
    domain::Alert gone = alertWith(u"gone"_s);
    gone.video = domain::VideoRef {VideoSource::Manual, 4711};
    fixture.write(store::RaiseAlerts {.alerts = {known, gone}, .now = kStart});

    const auto alerts = fixture.read(store::AlertsQuery {});
    QCOMPARE(alerts.size(), 2);
    QCOMPARE(alerts.constFirst().caption, std::nullopt); // the later one
    QCOMPARE(alerts.constLast().caption, std::optional(facts.videos.constFirst().caption));
    QCOMPARE(fixture.problem, QString());
}

void TstAlerts::areToldOnce()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto raised =
        fixture.write(store::RaiseAlerts {.alerts = {alertWith(u"a"_s), alertWith(u"b"_s)}, .now = kStart});
    QCOMPARE(raised.size(), 2);
    fixture.write(store::SetAlertsTold {.alerts = {raised.first().id}, .now = kStart + 1h});
    fixture.write(store::SetAlertsTold {.alerts = {raised.first().id}, .now = kStart + 9h});
    const auto waiting = fixture.read(store::AlertsQuery {.scope = store::AlertScope::Untold});
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().alert.key, u"b"_s);
    QCOMPARE(fixture.read(store::AlertsQuery {}).constLast().toldAt, std::optional(kStart + 1h));
}

void TstAlerts::pastOnesAreNotTold()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.write(
        store::RaiseAlerts {.alerts = {alertWith(u"a"_s)}, .telling = store::Telling::Past, .now = kStart});
    QVERIFY(fixture.read(store::AlertsQuery {.scope = store::AlertScope::Untold}).isEmpty());
    QCOMPARE(fixture.read(store::AlertsQuery {}).size(), 1);
}

void TstAlerts::areFoundByKindAndId()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::Alert silence = alertWith(u"b"_s);
    silence.kind = domain::AlertKind::Silence;
    fixture.write(store::RaiseAlerts {
        .alerts = {alertWith(u"a"_s), silence, alertWith(u"c"_s), alertWith(u"d"_s)}, .now = kStart});
    const auto keysOf = [&fixture](const store::AlertsQuery &query) {
        QStringList keys;
        for (const store::AlertRow &row : fixture.read(query))
            keys.append(row.alert.key);
        return keys;
    };

    store::AlertsQuery ofKind {.limit = 2, .kind = domain::AlertKind::Milestone, .id = std::nullopt};
    QCOMPARE(keysOf(ofKind), QStringList({u"d"_s, u"c"_s})); // the limit counts those of the kind
    ofKind.kind = domain::AlertKind::Silence;
    QCOMPARE(keysOf(ofKind), QStringList({u"b"_s}));
    const qint64 id = fixture.read(ofKind).constFirst().id;
    QCOMPARE(keysOf({.limit = 1, .kind = std::nullopt, .id = id}), QStringList({u"b"_s}));
    QCOMPARE(keysOf({.kind = domain::AlertKind::Milestone, .id = id}), QStringList());
    QCOMPARE(keysOf({.kind = std::nullopt, .id = id + 100}), QStringList());
    QCOMPARE(fixture.problem, QString());
}

void TstAlerts::factsAreOfWhatChanged()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(2);
    see(fixture, 100, kStart);
    see(fixture, 9'000, kStart + 1h);
    see(fixture, 30'000, kStart + 26h);

    const auto facts = fixture.read(store::AlertFactsQuery {.now = kStart + 26h, .since = kStart + 26h});
    QCOMPARE(facts.videos.size(), 4);
    for (const domain::VideoFacts &video : facts.videos) {
        QCOMPARE(video.viewsBefore, std::optional<qint64>(9'000)); // a day ago
        QCOMPARE(video.views, std::optional<qint64>(30'000));
        QCOMPARE(video.profile, fixture.profile);
        QVERIFY(video.caption.startsWith(u"caption"_s));
    }
    // Young: the first observation stands for the day before.
    const auto early = fixture.read(store::AlertFactsQuery {.now = kStart + 2h, .since = kStart});
    QCOMPARE(early.videos.constFirst().viewsBefore, std::optional<qint64>(100));
    QVERIFY(
        fixture.read(store::AlertFactsQuery {.now = kStart + 50h, .since = kStart + 49h}).videos.isEmpty());
    QCOMPARE(fixture.problem, QString());
}

void TstAlerts::anAssumedTimeOfPostingIsNotCompared()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const domain::SocialAccount linked {
        .id = {}, .profile = fixture.profile, .platform = platformOf("tiktok")};
    fixture.write(store::SaveUserInfo {
        .profile = fixture.profile, .info = {.refId = {}, .title = {}, .accounts = {linked}}, .now = kStart});
    QList<store::ManualVideo> videos;
    for (const auto &postedAt : {std::optional(kStart - 48h), std::optional<Timestamp>()})
        videos.append({.campaign = fixture.workspace.unassigned,
                       .platform = linked.platform,
                       .nativeId = domain::NativeId(QString::number(videos.size())),
                       .url = u"https://example.org/%1"_s.arg(videos.size()),
                       .title = u"caption"_s,
                       .postedAt = postedAt,
                       .typed = {.views = 9'000}});
    fixture.write(store::AddManualVideos {.videos = videos, .now = kStart});

    const auto curves = fixture.read(store::PostCurvesQuery {.from = kStart - 72h, .to = kStart + 1h});
    QCOMPARE(curves.size(), 2);
    QCOMPARE(curves.constFirst().postedAssumed, false);
    QCOMPARE(curves.constLast().postedAssumed, true);
    const auto facts = fixture.read(store::AlertFactsQuery {.now = kStart + 1h, .since = kStart});
    QCOMPARE(facts.videos.size(), 2); // milestones are told of both
    QCOMPARE(facts.accounts.size(), 1);
    QCOMPARE(facts.accounts.constFirst().posts.size(), 1);
    QCOMPARE(facts.accounts.constFirst().posts.constFirst().postedAt, kStart - 48h);
    QCOMPARE(fixture.problem, QString());
}

void TstAlerts::aLostLinkIsFoundUntilARowComes()
{
    VIEWTIDE_OPEN_STORE(fixture);
    link(fixture, {tiktokOf(fixture)});
    record(fixture, kStart - 40 * 24h);
    QCOMPARE(accountFacts(fixture, kStart).needsSignIn, false);
    QCOMPARE(accountFacts(fixture, kStart).lastRecorded, std::optional(dateOf(kStart - 40 * 24h)));

    domain::Attempt refused {.profile = fixture.profile,
                             .endpoint = catalogue::Endpoint::SocialAnalytics,
                             .platform = platformOf("tiktok"),
                             .subject = {},
                             .at = kStart,
                             .outcome = domain::Outcome::Failed,
                             .error = ErrorKind::Relink};
    domain::Attempt ofAPost = refused;
    ofAPost.endpoint = catalogue::Endpoint::PostAnalytics;
    ofAPost.subject = u"post"_s;
    ofAPost.at = kStart + 1h;
    ofAPost.error = ErrorKind::Offline;
    domain::Attempt ofThePast = refused; // of the daily series
    ofThePast.subject = u"daily"_s;
    ofThePast.error = ErrorKind::Offline;
    fixture.write(store::RecordAttempts {.attempts = QList {refused, ofThePast}
                                             + QList<domain::Attempt>(600, ofAPost)});
    const auto answers = fixture.read(store::AccountAnswersQuery {.since = kStart - 24h});
    QCOMPARE(answers.size(), 1); // busy polling does not push it out
    QCOMPARE(answers.constFirst().attempt, refused);
    QCOMPARE(accountFacts(fixture, kStart + 2h).needsSignIn, true);

    record(fixture, kStart + 3h);
    QCOMPARE(accountFacts(fixture, kStart + 4h).needsSignIn, false);
    QCOMPARE(fixture.problem, QString());
}

void TstAlerts::aFailingSyncIsKnownUntilAnAnswer()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto ask = [&fixture](Timestamp at, domain::Outcome outcome) {
        domain::Attempt attempt {.profile = fixture.profile, .at = at, .outcome = outcome};
        if (outcome == domain::Outcome::Failed)
            attempt.error = ErrorKind::Offline;
        fixture.write(store::RecordAttempts {.attempts = {attempt}});
    };
    const auto failing = [&fixture](Timestamp since) {
        return fixture.read(store::AlertFactsQuery {.now = since + 1min, .since = since}).failing;
    };
    QCOMPARE(failing(kStart), std::nullopt);
    ask(kStart, domain::Outcome::Failed);
    const domain::FailingSync never {.lastGood = {}, .first = kStart, .error = ErrorKind::Offline};
    QCOMPARE(failing(kStart), std::optional(never));

    ask(kStart + 5min, domain::Outcome::Unchanged);
    QCOMPARE(failing(kStart), std::nullopt);
    for (int minute = 10; minute <= 40; minute += 5)
        ask(kStart + minute * 1min, domain::Outcome::Failed);
    const domain::FailingSync again {
        .lastGood = kStart + 5min, .first = kStart + 10min, .error = ErrorKind::Offline};
    QCOMPARE(failing(kStart + 40min), std::optional(again));
    QCOMPARE(failing(kStart + 41min), std::nullopt); // nothing failed in this pass

    ask(kStart + 45min, domain::Outcome::Ok);
    QCOMPARE(failing(kStart + 40min), std::nullopt);
    QCOMPARE(fixture.problem, QString());
}

void TstAlerts::aNetworkThatVanishedIsALostLink()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::SocialAccount account = tiktokOf(fixture);
    account.state = domain::LinkState::NotLinked;
    link(fixture, {account});
    QCOMPARE(accountFacts(fixture, kStart).needsSignIn, false); // it never was linked
    record(fixture, kStart);
    QCOMPARE(accountFacts(fixture, kStart).needsSignIn, true);
    link(fixture, {});
    QCOMPARE(accountFacts(fixture, kStart).needsSignIn, true);
    link(fixture, {tiktokOf(fixture)});
    QCOMPARE(accountFacts(fixture, kStart).needsSignIn, false);
    QCOMPARE(fixture.problem, QString());
}

void TstAlerts::curvesHaveTheSameViewsAtAge()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1); // posted an hour before kStart
    qint64 views = 0;
    for (const Millis age : domain::kAges) {
        for (const Millis near : {-age / 5, -age / 25, age / 25, age / 5})
            see(fixture, views += 7, kStart - 1h + age + near);
    }

    const auto curves = fixture.read(store::PostCurvesQuery {.from = kStart - 24h, .to = kStart});
    QCOMPARE(curves.size(), 2);
    for (const store::PostCurve &curve : curves) {
        const auto history = fixture.read(store::VideoHistoryQuery {curve.video});
        const auto all = domain::countSeries(history.samples, &domain::VideoCounts::views);
        QVERIFY(curve.curve.views.size() < all.size());
        for (const Millis age : domain::kAges) {
            const auto expected = domain::viewsAtAge(all, curve.curve.postedAt, age);
            QVERIFY2(expected.count, qPrintable(domain::ageKey(age)));
            QCOMPARE(domain::viewsAtAge(curve.curve.views, curve.curve.postedAt, age), expected);
        }
    }
    QCOMPARE(fixture.problem, QString());
}

QTEST_GUILESS_MAIN(TstAlerts)
#include "tst_alerts.moc"
