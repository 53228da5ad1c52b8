// SPDX-License-Identifier: GPL-3.0-or-later
// Which facts raise an alert and which do not; its key, words and figures; the quiet hours.
#include "base/errorpolicy.h"
#include "domain/alerttext.h"
#include "domain/quiethours.h"

#include <QJsonDocument>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const Timestamp kNow = *parseTimestamp(u"2025-12-12T12:00:00Z");

QString keysOf(const QList<Alert> &alerts)
{
    QStringList keys;
    for (const Alert &alert : alerts)
        keys.append(alert.key);
    return keys.join(u' ');
}

VideoFacts videoWith(qint64 before, qint64 now)
{
    VideoFacts video;
    video.video = {VideoSource::Api, 17};
    video.profile = ProfileId(1);
    video.caption = u"A caption"_s;
    video.postedAt = kNow - 48h;
    video.viewsBefore = before;
    video.views = now;
    return video;
}

AccountFacts account()
{
    AccountFacts facts;
    facts.profile = ProfileId(1);
    facts.profileName = u"Mira"_s;
    return facts;
}

/// Followers of the days up to today.
AccountFacts withFollowers(const QList<qint64> &levels)
{
    AccountFacts facts = account();
    Date day = dateOf(kNow) - std::chrono::days(levels.size() - 1);
    for (const qint64 level : levels) {
        facts.followers.append({day, level});
        day += std::chrono::days(1);
    }
    return facts;
}

/// Posts `gap` apart, the last one `ago`, each with V@24h.
AccountFacts withPosts(const QList<qint64> &newestFirst, Millis gap, Millis ago)
{
    AccountFacts facts = account();
    Timestamp at = kNow - ago;
    for (const qint64 views : newestFirst) {
        facts.posts.append({at, views});
        at -= gap;
    }
    return facts;
}

AlertFacts only(const AccountFacts &facts)
{
    return {.now = kNow, .accounts = {facts}};
}

} // namespace

class AlertTest : public QObject
{
    Q_OBJECT

private slots:
    void milestones_data();
    void milestones();
    void aVideoPassesAMilestoneOnce();
    void breaksOut_data();
    void breaksOut();
    void followersDrop_data();
    void followersDrop();
    void viewsDrop_data();
    void viewsDrop();
    void silence_data();
    void silence();
    void signInIsNeeded();
    void theSyncIsFailing_data();
    void theSyncIsFailing();
    void wordsAreMadeOfTheStoredFigures_data();
    void wordsAreMadeOfTheStoredFigures();
    void agesAreWords();
    void hostileCaptionsAreOneLine();
    void quietHours_data();
    void quietHours();
};

void AlertTest::milestones_data()
{
    QTest::addColumn<qint64>("before");
    QTest::addColumn<qint64>("after");
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("step"); // 0: none
    QTest::newRow("passes") << qint64(9'999) << qint64(10'001) << qint64(10'000) << qint64(10'000);
    QTest::newRow("reaches") << qint64(9'999) << qint64(10'000) << qint64(10'000) << qint64(10'000);
    QTest::newRow("was there") << qint64(10'000) << qint64(10'500) << qint64(10'000) << qint64(0);
    QTest::newRow("under the lowest") << qint64(900) << qint64(2'500) << qint64(10'000) << qint64(0);
    QTest::newRow("several are one") << qint64(9'000) << qint64(60'000) << qint64(10'000) << qint64(50'000);
    QTest::newRow("a fall") << qint64(12'000) << qint64(9'000) << qint64(10'000) << qint64(0);
    QTest::newRow("off") << qint64(0) << qint64(9'000'000) << qint64(0) << qint64(0);
    QTest::newRow("an odd lowest") << qint64(1'000) << qint64(6'000) << qint64(3'000) << qint64(5'000);
}

void AlertTest::milestones()
{
    QFETCH(qint64, before);
    QFETCH(qint64, after);
    QFETCH(qint64, lowest);
    QTEST(milestoneBetween(before, after, lowest).value_or(0), "step");
}

void AlertTest::aVideoPassesAMilestoneOnce()
{
    const auto alerts = evaluate({.now = kNow, .videos = {videoWith(9'000, 21'000)}}, {});
    QCOMPARE(keysOf(alerts), u"milestone:api:17:20000"_s);
    QCOMPARE(
        alerts.first().title,
        u"“A caption” on %1 passed 20,000 views"_s.arg(catalogue::displayName(catalogue::PlatformKey())));
    QCOMPARE(alerts.first().figures[u"views_before"_s].toInteger(), 9'000);
    QCOMPARE(alerts.first().video, std::optional(VideoRef {VideoSource::Api, 17}));

    VideoFacts unknown = videoWith(9'000, 21'000);
    unknown.viewsBefore.reset(); // one observation is no passing
    QVERIFY(evaluate({.now = kNow, .videos = {unknown}}, {}).isEmpty());
}

void AlertTest::breaksOut_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<int>("daysOld");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<QString>("keys");
    const QString key = u"break_out:api:17"_s;
    QTest::newRow("at the threshold") << 3.5 << 2 << 3.5 << key;
    QTest::newRow("below it") << 3.4 << 2 << 3.5 << QString();
    QTest::newRow("a lower threshold") << 2.1 << 2 << 2.0 << key;
    QTest::newRow("off") << 9.0 << 2 << 0.0 << QString();
    QTest::newRow("an old video") << 9.0 << 40 << 3.5 << QString();
    QTest::newRow("no score") << -1.0 << 2 << 3.5 << QString();
}

void AlertTest::breaksOut()
{
    QFETCH(double, score);
    QFETCH(int, daysOld);
    QFETCH(double, threshold);
    VideoFacts video = videoWith(10, 11);
    video.postedAt = kNow - daysOld * 24h;
    video.outlier = Outlier {.age = 24h, .views = 8'400, .ratio = 4.2, .earlier = 12};
    if (score >= 0)
        video.outlier->robustScore = score;
    const auto alerts = evaluate({.now = kNow, .videos = {video}}, {.breakOutScore = threshold});
    QTEST(keysOf(alerts), "keys");
    if (alerts.isEmpty())
        return;
    QVERIFY2(alerts.first().why.startsWith(u"8,400 views at the age of 24 h; the median of the 12"),
             qPrintable(alerts.first().why));
    QCOMPARE(alerts.first().figures[u"median_at_age"_s].toInteger(), 2'000);
}

void AlertTest::followersDrop_data()
{
    QTest::addColumn<QList<qint64>>("levels");
    QTest::addColumn<QString>("keys");
    const QString key = u"drop_followers:1:%1:2025-12-12"_s.arg(catalogue::PlatformKey().text());
    QTest::newRow("2 %") << QList<qint64> {10, 10, 10, 10, 10, 100, 100, 98} << key;
    QTest::newRow("less") << QList<qint64> {10, 10, 10, 10, 10, 100, 1000, 981} << QString();
    QTest::newRow("too few days") << QList<qint64> {10, 10, 10, 10, 10, 100, 90} << QString();
    QTest::newRow("growth") << QList<qint64> {10, 10, 10, 10, 10, 10, 100, 400} << QString();
    QTest::newRow("nothing to lose") << QList<qint64> {0, 0, 0, 0, 0, 0, 0, 0, 0} << QString();
    QTest::newRow("nothing known") << QList<qint64> {} << QString();
}

void AlertTest::followersDrop()
{
    QFETCH(QList<qint64>, levels);
    const AlertRules rules {.followerMilestone = 0};
    QTEST(keysOf(evaluate(only(withFollowers(levels)), rules)), "keys");

    AccountFacts old = withFollowers(levels);
    for (DayLevel &day : old.followers)
        day.date -= std::chrono::days(5);
    QVERIFY(evaluate(only(old), rules).isEmpty()); // it was so before anybody looked
    AccountFacts gap = withFollowers(levels);
    if (!gap.followers.isEmpty())
        gap.followers.last().date += std::chrono::days(1);
    QVERIFY(evaluate(only(gap), rules).isEmpty()); // two days are not one
}

void AlertTest::viewsDrop_data()
{
    QTest::addColumn<QList<qint64>>("newestFirst");
    QTest::addColumn<QString>("keys");
    const QString key = u"drop_views:1:%1:2025-W50"_s.arg(catalogue::PlatformKey().text());
    using Views = QList<qint64>;
    const Views before(8, 1'000);
    QTest::newRow("half") << Views {500, 500, 500, 500, 500} + before << key;
    QTest::newRow("less than half is lost") << Views {501, 501, 501, 501, 501} + before << QString();
    QTest::newRow("one good one") << Views {9'000, 500, 500, 500, 500} + before << key;
    QTest::newRow("seven before") << Views {500, 500, 500, 500, 500} + Views(7, 1'000) << QString();
    QTest::newRow("no views ever") << Views(13, 0) << QString();
}

void AlertTest::viewsDrop()
{
    QFETCH(QList<qint64>, newestFirst);
    QTEST(keysOf(evaluate(only(withPosts(newestFirst, 24h, 24h)), {})), "keys");
    QVERIFY(evaluate(only(withPosts(newestFirst, 24h, 24h)), {.viewDropPercent = 0}).isEmpty());
    const auto late = evaluate(only(withPosts(newestFirst, 24h, 8 * 24h)), {.silenceDays = 0});
    QVERIFY(late.isEmpty()); // the newest is no news
}

void AlertTest::silence_data()
{
    QTest::addColumn<int>("posts");
    QTest::addColumn<int>("gapDays");
    QTest::addColumn<int>("agoDays");
    QTest::addColumn<bool>("told");
    QTest::newRow("a week") << 5 << 1 << 7 << true;
    QTest::newRow("not yet") << 5 << 1 << 6 << false;
    QTest::newRow("no habit") << 4 << 1 << 7 << false;
    QTest::newRow("a slow account") << 6 << 5 << 8 << false;
    QTest::newRow("slow, and quiet for twice its gap") << 6 << 5 << 10 << true;
    QTest::newRow("given up") << 6 << 1 << 61 << false;
}

void AlertTest::silence()
{
    QFETCH(int, posts);
    QFETCH(int, gapDays);
    QFETCH(int, agoDays);
    QFETCH(bool, told);
    const auto facts = only(withPosts(QList<qint64>(posts, 5), gapDays * 24h, agoDays * 24h));
    const auto alerts = evaluate(facts, {});
    QCOMPARE(alerts.size(), told ? 1 : 0);
    QVERIFY(evaluate(facts, {.silenceDays = 0}).isEmpty());
    if (told) {
        QCOMPARE(alerts.first().kind, AlertKind::Silence);
        QCOMPARE(alerts.first().figures[u"days"_s].toInt(), agoDays);
    }
}

void AlertTest::signInIsNeeded()
{
    AccountFacts lost = withFollowers({5, 6, 7});
    lost.lastRecorded = dateOf(kNow);
    lost.needsSignIn = true;
    AlertFacts facts = only(lost);
    facts.stopped = {
        {.profile = ProfileId(3), .name = u"Other"_s, .since = kNow - 1h, .reason = u"Refused."_s}};
    const QString network = catalogue::PlatformKey().text();
    QCOMPARE(keysOf(evaluate(facts, {})),
             u"sign_in:1:%1:2025-12-12 sign_in:3:%2"_s.arg(network).arg(toEpochMs(kNow - 1h)));
    QVERIFY(evaluate(facts, {.signIn = false}).isEmpty());

    facts.stopped.clear();
    facts.accounts.first().followers.clear(); // a month later the loss is the same
    QCOMPARE(keysOf(evaluate(facts, {})), u"sign_in:1:%1:2025-12-12"_s.arg(network));
    facts.accounts.first().lastRecorded.reset();
    QCOMPARE(keysOf(evaluate(facts, {})), u"sign_in:1:%1:never"_s.arg(network));
}

void AlertTest::theSyncIsFailing_data()
{
    QTest::addColumn<Millis>("since");
    QTest::addColumn<bool>("told");
    QTest::newRow("not yet") << Millis(30min - 1ms) << false;
    QTest::newRow("half an hour") << Millis(30min) << true;
    QTest::newRow("for days") << Millis(72h) << true;
}

void AlertTest::theSyncIsFailing()
{
    QFETCH(const Millis, since);
    QFETCH(const bool, told);
    AlertFacts facts {.now = kNow};
    facts.failing = {.lastGood = kNow - 100h, .first = kNow - since, .error = ErrorKind::Offline};

    const auto alerts = evaluate(facts, {});

    QCOMPARE(alerts.size(), told ? 1 : 0);
    QVERIFY(evaluate(facts, {.syncFailing = false}).isEmpty());
    if (!told)
        return;
    QCOMPARE(alerts.first().kind, AlertKind::SyncFailing);
    // The same on every day of it; another one after an answer.
    QCOMPARE(alerts.first().key, u"sync_failing:%1"_s.arg(toEpochMs(kNow - 100h)));
    QVERIFY(alerts.first().why.contains(errorPolicy(ErrorKind::Offline).sentence()));
    QCOMPARE(alerts.first().figures[u"error"_s].toString(), toKey(ErrorKind::Offline));
    facts.failing->lastGood.reset();
    QCOMPARE(keysOf(evaluate(facts, {})), u"sync_failing:never"_s);
}

void AlertTest::wordsAreMadeOfTheStoredFigures_data()
{
    QTest::addColumn<AlertFacts>("facts");
    VideoFacts video = videoWith(10, 11);
    video.outlier =
        Outlier {.age = 7 * 24h, .views = 8'400, .ratio = 4.26, .earlier = 12, .robustScore = 5.44};
    QTest::newRow("break-out") << AlertFacts {.now = kNow, .videos = {video}};
    QTest::newRow("views") << AlertFacts {.now = kNow, .videos = {videoWith(9'000, 21'000)}};
    QTest::newRow("followers") << only(withFollowers({999, 1'001}));
    QTest::newRow("fewer followers") << only(
        withFollowers({5'000, 5'000, 5'000, 5'000, 5'000, 5'000, 5'000, 5'000, 4'321}));
    QTest::newRow("fewer views") << only(
        withPosts({100, 101, 99, 100, 100, 999, 999, 999, 999, 999, 999, 999, 999, 999}, 24h, 24h));
    QTest::newRow("silence") << only(withPosts({9, 9, 9, 9, 9, 9}, 24h, 8 * 24h));
    AccountFacts lost = account();
    lost.needsSignIn = true;
    QTest::newRow("never recorded") << only(lost);
    lost.lastRecorded = dateOf(kNow);
    QTest::newRow("lost link") << only(lost);
    QTest::newRow("failing") << AlertFacts {
        .now = kNow, .failing = FailingSync {.lastGood = std::nullopt, .first = kNow - 2h}};
}

void AlertTest::wordsAreMadeOfTheStoredFigures()
{
    QFETCH(const AlertFacts, facts);
    const QList<Alert> raised = evaluate(facts, {});
    QCOMPARE(raised.size(), 1);
    Alert stored = raised.first();
    const AlertWords then {stored.title, stored.why};
    stored.figures = QJsonDocument::fromJson(QJsonDocument(stored.figures).toJson()).object();
    stored.title.clear();
    stored.why.clear();
    const AlertSubject subject {.caption = u"A caption"_s, .profile = u"Mira"_s, .raisedAt = kNow};

    QVERIFY(!then.title.isEmpty() && !then.why.isEmpty());
    QCOMPARE(wordsOf(stored, subject), std::optional(then));
    if (stored.kind != AlertKind::SyncFailing)
        QCOMPARE(wordsOf(stored, {}), std::nullopt); // nobody knows its name
    stored.figures.erase(stored.figures.begin());
    stored.figures.remove(u"failing_since"_s);
    QCOMPARE(wordsOf(stored, subject), std::nullopt);
}

void AlertTest::agesAreWords()
{
    VideoFacts video = videoWith(10, 11);
    video.outlier = Outlier {.age = 7 * 24h, .views = 9, .ratio = 4, .earlier = 12, .robustScore = 5};
    const auto alerts = evaluate({.now = kNow, .videos = {video}}, {});
    QVERIFY2(alerts.first().why.startsWith(u"9 views at the age of 7 day(s);"),
             qPrintable(alerts.first().why));
    QCOMPARE(alerts.first().figures[u"age"_s].toString(), u"7d"_s);
}

void AlertTest::hostileCaptionsAreOneLine()
{
    QCOMPARE(shortCaption(u"two\nlines\tand \u202Emore"_s), u"two lines and more"_s);
    QCOMPARE(shortCaption(QString(500, u'x')).size(), 60);
}

void AlertTest::quietHours_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("until"); // empty: it is not quiet
    const QString none;
    QTest::newRow("before") << u"22:00-07:00"_s << u"2025-12-12T20:59:00Z"_s << none;
    QTest::newRow("begins") << u"22:00-07:00"_s << u"2025-12-12T21:00:00Z"_s << u"2025-12-13T06:00:00.000Z"_s;
    QTest::newRow("after midnight") << u"22:00-07:00"_s << u"2025-12-13T02:00:00Z"_s
                                    << u"2025-12-13T06:00:00.000Z"_s;
    QTest::newRow("ends") << u"22:00-07:00"_s << u"2025-12-13T06:00:00Z"_s << none;
    QTest::newRow("at noon") << u"12:00-14:30"_s << u"2025-12-12T12:00:00Z"_s
                             << u"2025-12-12T13:30:00.000Z"_s;
    QTest::newRow("clocks go forward in the night")
        << u"22:00-07:00"_s << u"2026-03-28T22:00:00Z"_s << u"2026-03-29T05:00:00.000Z"_s;
}

void AlertTest::quietHours()
{
    QFETCH(QString, hours);
    QFETCH(QString, now);
    const auto parsed = quietHoursFromText(hours);
    QVERIFY(parsed.has_value());
    QCOMPARE(toText(*parsed), hours);
    const auto until = quietUntil(*parsed, *parseTimestamp(now), QTimeZone("Europe/Berlin"));
    QTEST(until ? toIso(*until) : QString(), "until");
    for (const QString &wrong : {QString(), u"22-7"_s, u"22:00-22:00"_s, u"25:00-07:00"_s})
        QVERIFY2(!quietHoursFromText(wrong), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(AlertTest)
#include "tst_alert.moc"
