// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/world.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace viewtide;
using namespace viewtide::simulator;

namespace {

const Timestamp kNewest = *parseTimestamp(u"2025-12-12T12:00:00Z");

WorldOptions optionsAt(Timestamp newest)
{
    WorldOptions options;
    options.newest = newest;
    return options;
}

QJsonObject objectOf(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QJsonArray wholeHistory(const World &world, const QString &key, Timestamp now)
{
    return objectOf(world.history(key, 1000, std::nullopt, std::nullopt, now)).value("history"_L1).toArray();
}

/// Every post of every profile: (profile key, entry).
QList<std::pair<QString, QJsonObject>> allPosts(const World &world, Timestamp now)
{
    QList<std::pair<QString, QJsonObject>> posts;
    for (const WorldProfile &profile : world.profiles()) {
        const QJsonArray history = wholeHistory(world, profile.key, now);
        for (const auto &entry : history)
            posts.append({profile.key, entry.toObject()});
    }
    return posts;
}

QJsonObject analyticsOf(const World &world, const QString &key, const QString &id, Timestamp now)
{
    return objectOf(world.postAnalytics(key, {{u"id"_s, id}}, now));
}

QJsonObject fields(const QJsonObject &answer, QLatin1String network)
{
    return answer.value(network).toObject().value("analytics"_L1).toObject();
}

QJsonObject accounts(const World &world, const QString &key, const QStringList &platforms, Timestamp now)
{
    return objectOf(
        world.socialAnalytics(key, {{u"platforms"_s, QJsonArray::fromStringList(platforms)}}, now));
}

} // namespace

class TestWorld : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameAnswers();
    void anotherSeedAnotherWorld();
    void profilesLinkAllSevenNetworks();
    void historyHasThePostsOfTheWindow();
    void historyFilters();
    void storyHasItsIncidents();
    void viewsGrowButForTheCorrection();
    void numbersRepeatInsideTheCacheWindow();
    void newPostsAppearAsTimePasses();
    void youngPostsHaveNothingYet();
    void shapes_data();
    void shapes();
    void foreignPostsAreNotFound();
    void errorsOfThePostCall_data();
    void errorsOfThePostCall();
    void manualLinksAreAnswered();
    void accountNumbersOfTheSevenNetworks();
    void purgeIsALoss();
    void lostLinkIsPartialThenAnError();
    void tenThousandVideosAreQuick();
};

void TestWorld::sameSeedSameAnswers()
{
    const World one(optionsAt(kNewest));
    const World two(optionsAt(kNewest));
    const auto posts = allPosts(one, kNewest);

    QCOMPARE(posts, allPosts(two, kNewest));
    QVERIFY(posts.size() > 100);
    for (const auto &[key, post] : posts) {
        const QString id = post.value("id"_L1).toString();
        QCOMPARE(analyticsOf(one, key, id, kNewest), analyticsOf(two, key, id, kNewest));
    }
    for (const WorldProfile &profile : one.profiles()) {
        QCOMPARE(accounts(one, profile.key, profile.platforms, kNewest),
                 accounts(two, profile.key, profile.platforms, kNewest));
        QCOMPARE(one.user(profile.key, kNewest).body, two.user(profile.key, kNewest).body);
    }
}

void TestWorld::anotherSeedAnotherWorld()
{
    const World one(optionsAt(kNewest));
    WorldOptions options = optionsAt(kNewest);
    options.seed += 1;
    const World two(options);

    QVERIFY(one.profiles().first().key != two.profiles().first().key);
    const QJsonObject first = wholeHistory(one, {}, kNewest).first().toObject();
    const QJsonObject other = wholeHistory(two, {}, kNewest).first().toObject();
    QVERIFY(first.value("id"_L1) != other.value("id"_L1));
}

void TestWorld::profilesLinkAllSevenNetworks()
{
    const World world(optionsAt(kNewest));

    QCOMPARE(world.profiles().size(), 3);
    QCOMPARE(world.profiles().first().platforms.size(), 7);
    for (const WorldProfile &profile : world.profiles()) {
        const QJsonObject user = objectOf(world.user(profile.key, kNewest));
        QCOMPARE(user.value("title"_L1).toString(), profile.title);
        QCOMPARE(user.value("refId"_L1).toString(), profile.refId);
        QCOMPARE(user.value("displayNames"_L1).toArray().size(), profile.platforms.size());
    }
    const QByteArray list = world.profileList(kNewest).body;
    QCOMPARE(objectOf({200, list}).value("count"_L1).toInteger(), 3);
    QVERIFY(!list.contains(world.profiles().first().key.toLatin1()));
}

void TestWorld::historyHasThePostsOfTheWindow()
{
    const World world(optionsAt(kNewest));
    const Timestamp from = kNewest - 10 * 24h;
    const Timestamp to = kNewest - 3 * 24h;

    const auto part = objectOf(world.history({}, 1000, from, to, kNewest)).value("history"_L1).toArray();

    int expected = 0;
    QString earlier = u"9"_s;
    const QJsonArray history = wholeHistory(world, {}, kNewest);
    for (const auto &entry : history) {
        const QString created = entry.toObject().value("created"_L1).toString();
        QVERIFY2(created <= earlier, "newest first");
        earlier = created;
        const Timestamp at = *parseTimestamp(created);
        expected += at >= from && at <= to ? 1 : 0;
    }
    QVERIFY(expected > 0);
    QCOMPARE(part.size(), expected);
    QCOMPARE(objectOf(world.history({}, 2, from, to, kNewest)).value("history"_L1).toArray().size(), 2);
}

void TestWorld::historyFilters()
{
    const World world(optionsAt(kNewest));
    HistoryQuery query {.limit = 1000, .from = {}, .to = {}, .status = u"pending"_s, .platforms = {}};

    int pending = 0;
    for (const WorldProfile &profile : world.profiles()) {
        const Answer answer = world.history(profile.key, query, kNewest);
        const QJsonArray history = objectOf(answer).value("history"_L1).toArray();
        for (const auto &entry : history) {
            ++pending;
            QCOMPARE(entry.toObject().value("status"_L1).toString(), u"pending"_s);
            QVERIFY(entry.toObject().value("postIds"_L1).toArray().isEmpty());
        }
    }
    QVERIFY(pending > 0);

    query = {.limit = 1000, .from = {}, .to = {}, .status = {}, .platforms = {u"youtube"_s}};
    const auto youtube = objectOf(world.history({}, query, kNewest)).value("history"_L1).toArray();
    QVERIFY(youtube.size() < wholeHistory(world, {}, kNewest).size());
    for (const auto &entry : youtube)
        QVERIFY(entry.toObject().value("platforms"_L1).toArray().contains(u"youtube"_s));
}

void TestWorld::storyHasItsIncidents()
{
    const World world(optionsAt(kNewest));
    int failed = 0;
    int pending = 0;
    qint64 most = 0;
    qint64 total = 0;
    for (const auto &[key, post] : allPosts(world, kNewest)) {
        failed += post.value("errors"_L1).toArray().isEmpty() ? 0 : 1;
        pending += post.value("status"_L1).toString() == "pending"_L1 ? 1 : 0;
        QVERIFY(post.value("status"_L1).toString() != "deleted"_L1);
        const QJsonObject answer = analyticsOf(world, key, post.value("id"_L1).toString(), kNewest);
        for (const auto network : {"tiktok"_L1, "instagram"_L1, "youtube"_L1}) {
            const QJsonObject values = fields(answer, network);
            const qint64 views = values.value("videoViews"_L1).toInteger()
                + values.value("viewsCount"_L1).toInteger() + values.value("views"_L1).toInteger();
            most = std::max(most, views);
            total += views;
        }
    }
    QCOMPARE(failed, 4);
    QVERIFY2(pending >= 1 && pending <= 10, qPrintable(QString::number(pending)));
    QVERIFY2(most > 50'000, "one video is viral");
    QVERIFY(total > 500'000);

    int deleted = 0;
    const HistoryQuery query {.limit = 1000, .from = {}, .to = {}, .status = u"deleted"_s, .platforms = {}};
    for (const WorldProfile &profile : world.profiles()) {
        const QJsonObject answer = objectOf(world.history(profile.key, query, kNewest));
        const QJsonArray history = answer.value("history"_L1).toArray();
        for (const auto &post : history) {
            ++deleted;
            const QString id = post.toObject().value("id"_L1).toString();
            QCOMPARE(world.postAnalytics(profile.key, {{u"id"_s, id}}, kNewest).status, 404);
        }
    }
    QCOMPARE(deleted, 1);
}

void TestWorld::viewsGrowButForTheCorrection()
{
    const World world(optionsAt(kNewest));
    int corrections = 0;
    for (const auto &[key, post] : allPosts(world, kNewest)) {
        const QString id = post.value("id"_L1).toString();
        QHash<QString, qint64> known;
        for (Timestamp at = *parseTimestamp(post.value("created"_L1).toString()); at <= kNewest; at += 7h) {
            const QJsonObject answer = analyticsOf(world, key, id, at);
            for (const auto network : {"tiktok"_L1, "instagram"_L1, "youtube"_L1}) {
                const QJsonObject values = fields(answer, network);
                for (const auto name : {"videoViews"_L1, "viewsCount"_L1, "views"_L1, "likeCount"_L1,
                                        "commentsCount"_L1, "sharesCount"_L1, "savedCount"_L1}) {
                    if (!values.contains(name))
                        continue;
                    const qint64 value = values.value(name).toInteger();
                    corrections += value < std::exchange(known[network + name], value) ? 1 : 0;
                }
            }
        }
    }
    QCOMPARE(corrections, 1);
}

void TestWorld::numbersRepeatInsideTheCacheWindow()
{
    const World world(optionsAt(kNewest));
    const QString key = world.profiles().first().key;
    QString id;
    QString network;
    QJsonObject block;
    const auto posts = wholeHistory(world, key, kNewest - 6 * 24h);
    for (const auto &post : posts) {
        id = post["id"_L1].toString();
        network = post["platforms"_L1].toArray().first().toString();
        block = analyticsOf(world, key, id, kNewest).value(network).toObject();
        if (block.contains("lastUpdated"_L1)) // it was posted, and did not fail
            break;
    }

    const Timestamp updated = *parseTimestamp(block.value("lastUpdated"_L1).toString());
    const Timestamp next = *parseTimestamp(block.value("nextUpdate"_L1).toString());
    QVERIFY(updated <= kNewest && kNewest < next);
    QCOMPARE(next - updated, Millis(11min));
    QCOMPARE(analyticsOf(world, key, id, next - 1ms).value(network).toObject(), block);
    QVERIFY(analyticsOf(world, key, id, next).value(network).toObject() != block);
}

void TestWorld::newPostsAppearAsTimePasses()
{
    const World world(optionsAt(kNewest));
    const auto now = allPosts(world, kNewest).size();
    const auto later = allPosts(world, kNewest + 10 * 24h).size();

    QVERIFY2(later >= now + 8 && later <= now + 25, qPrintable(u"%1 -> %2"_s.arg(now).arg(later)));
}

void TestWorld::youngPostsHaveNothingYet()
{
    const World world(optionsAt(kNewest));
    const QJsonObject post = wholeHistory(world, {}, kNewest).at(10).toObject();
    const QString id = post.value("id"_L1).toString();
    const Timestamp live =
        *parseTimestamp(post.value("scheduleDate"_L1).toObject().value("utc"_L1).toString());

    const QJsonObject silence {{u"status"_s, u"error"_s}, {u"code"_s, 187}};
    QCOMPARE(analyticsOf(world, {}, id, live + 5min), silence);
    QCOMPARE(analyticsOf(world, {}, id, live + 30min).value("status"_L1).toString(), u"success"_s);
}

void TestWorld::shapes_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("absent");

    QTest::newRow("tiktok") << u"tiktok"_s
                            << QStringList {u"videoViews"_s, u"likeCount"_s,    u"commentsCount"_s,
                                            u"shareCount"_s, u"created"_s,      u"thumbnailUrl"_s,
                                            u"reach"_s,      u"videoDuration"_s}
                            << QStringList {u"saves"_s, u"favorites"_s, u"savedCount"_s};
    QTest::newRow("instagram") << u"instagram"_s
                               << QStringList {u"viewsCount"_s,  u"likeCount"_s,  u"commentsCount"_s,
                                               u"sharesCount"_s, u"savedCount"_s, u"reachCount"_s,
                                               u"created"_s}
                               << QStringList {u"thumbnailUrl"_s, u"videoDuration"_s};
    QTest::newRow("youtube") << u"youtube"_s << QStringList {u"views"_s,        u"likes"_s,
                                                             u"comments"_s,     u"estimatedMinutesWatched"_s,
                                                             u"channelTitle"_s, u"thumbnailUrl"_s,
                                                             u"publishedAt"_s}
                             << QStringList {u"saves"_s, u"videoDuration"_s};
}

void TestWorld::shapes()
{
    QFETCH(QString, network);
    QFETCH(QStringList, present);
    QFETCH(QStringList, absent);
    const World world(optionsAt(kNewest));
    int seen = 0;
    for (const auto &[key, post] : allPosts(world, kNewest)) {
        const QJsonObject answer = analyticsOf(world, key, post.value("id"_L1).toString(), kNewest);
        const QJsonObject block = answer.value(network).toObject();
        if (block.isEmpty() || seen++ > 5)
            continue;
        QCOMPARE(answer.value("id"_L1), post.value("id"_L1));
        QVERIFY(block.value("postUrl"_L1).toString().startsWith("https://"_L1));
        for (const QString &name : present)
            QVERIFY2(block.value("analytics"_L1).toObject().contains(name), qPrintable(name));
        for (const QString &name : absent)
            QVERIFY2(!block.value("analytics"_L1).toObject().contains(name), qPrintable(name));
    }
    QVERIFY(seen > 5);
}

void TestWorld::foreignPostsAreNotFound()
{
    const World world(optionsAt(kNewest));
    const QString id = wholeHistory(world, {}, kNewest).at(10).toObject().value("id"_L1).toString();

    QCOMPARE(world.postAnalytics(world.profiles().at(0).key, {{u"id"_s, id}}, kNewest).status, 200);
    for (const QString &key : {world.profiles().at(1).key, u"nobody"_s}) {
        const Answer answer = world.postAnalytics(key, {{u"id"_s, id}}, kNewest);
        QCOMPARE(answer.status, 404);
        QCOMPARE(objectOf(answer).value("code"_L1).toInteger(), 186);
    }
    QCOMPARE(world.user(u"nobody"_s, kNewest).status, 403);
    QCOMPARE(world.history(u"nobody"_s, 5, {}, {}, kNewest).status, 403);
    QCOMPARE(world.socialAnalytics(u"nobody"_s, {}, kNewest).status, 403);
}

void TestWorld::errorsOfThePostCall_data()
{
    QTest::addColumn<QJsonObject>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");

    QTest::newRow("no id") << QJsonObject {} << 400 << 101;
    QTest::newRow("unknown id") << QJsonObject {{u"id"_s, u"RhrbDtYh7hdSMc67zC8H"_s}} << 404 << 186;
    QTest::newRow("native id, no platform")
        << QJsonObject {{u"id"_s, u"7034682002927550598"_s}, {u"searchPlatformId"_s, true}} << 400 << 101;
    QTest::newRow("native id, unknown") << QJsonObject {{u"id"_s, u"7034682002927550598"_s},
                                                        {u"searchPlatformId"_s, true},
                                                        {u"platforms"_s, QJsonArray {u"tiktok"_s}}}
                                        << 404 << 186;
}

void TestWorld::errorsOfThePostCall()
{
    QFETCH(QJsonObject, request);
    QFETCH(int, status);
    QFETCH(int, code);
    const World world(optionsAt(kNewest));

    const Answer answer = world.postAnalytics({}, request, kNewest);

    QCOMPARE(answer.status, status);
    QCOMPARE(objectOf(answer).value("code"_L1).toInteger(), code);
}

void TestWorld::manualLinksAreAnswered()
{
    const World world(optionsAt(kNewest));
    static const QRegularExpression parts(u"(tiktok|instagram|youtube)\\.com/.*?([\\w-]+)/?$"_s);
    QSet<QString> networks;
    for (const WorldProfile &profile : world.profiles()) {
        const QByteArray history = world.history(profile.key, 1000, {}, {}, kNewest).body;
        for (const QString &link : world.manualLinks(profile.key)) {
            const auto match = parts.match(link);
            QVERIFY2(match.hasMatch(), qPrintable(link));
            const QString network = match.captured(1);
            const QString id = match.captured(2);
            networks.insert(network);
            QVERIFY(!history.contains(id.toLatin1()));

            const Answer answer = world.postAnalytics(
                profile.key,
                {{u"id"_s, id}, {u"searchPlatformId"_s, true}, {u"platforms"_s, QJsonArray {network}}},
                kNewest);
            QCOMPARE(answer.status, 200);
            QCOMPARE(objectOf(answer).value(network).toObject().value("id"_L1).toString(), id);
        }
    }
    QCOMPARE(networks.size(), 3);
}

void TestWorld::accountNumbersOfTheSevenNetworks()
{
    const World world(optionsAt(kNewest));
    const WorldProfile &profile = world.profiles().first();
    const QJsonObject answer = accounts(world, profile.key, profile.platforms, kNewest);

    QCOMPARE(answer.value("status"_L1).toString(), u"success"_s);
    const auto number = [&answer](QLatin1String network, QLatin1String name) {
        return fields(answer, network).value(name).toInteger(-7);
    };
    QVERIFY(number("facebook"_L1, "followersCount"_L1) > 0);
    QVERIFY(number("instagram"_L1, "followersCount"_L1) > 0);
    QVERIFY(number("tiktok"_L1, "followerCount"_L1) > 0);
    QVERIFY(number("twitter"_L1, "followersCount"_L1) > 0);
    QVERIFY(number("threads"_L1, "followersCount"_L1) > 0);
    QVERIFY(number("tiktok"_L1, "commentCountTotal"_L1) > 0);
    QVERIFY(fields(answer, "linkedin"_L1)
                .value("followers"_L1)
                .toObject()
                .value("totalFollowerCount"_L1)
                .toInteger()
            > 0);
    // YouTube writes its lifetime numbers as texts
    for (const auto name : {"subscriberCount"_L1, "viewCount"_L1, "videoCount"_L1})
        QVERIFY(fields(answer, "youtube"_L1).value(name).toString().toLongLong() > 0);

    const WorldProfile &second = world.profiles().at(1);
    QCOMPARE(fields(accounts(world, second.key, {u"tiktok"_s}, kNewest), "tiktok"_L1)
                 .value("commentCountTotal"_L1)
                 .toInteger(),
             -1);
}

void TestWorld::purgeIsALoss()
{
    const World world(optionsAt(kNewest));
    const WorldProfile &profile = world.profiles().at(1);
    qint64 before = 0;
    int losses = 0;
    for (Timestamp day = kNewest - 60 * 24h; day <= kNewest; day += 24h) {
        const qint64 followers = fields(accounts(world, profile.key, {u"instagram"_s}, day), "instagram"_L1)
                                     .value("followersCount"_L1)
                                     .toInteger();
        if (followers < before) {
            ++losses;
            const double share = double(before - followers) / double(before);
            QVERIFY2(share > 0.02 && share < 0.035, qPrintable(QString::number(share)));
        }
        before = followers;
    }
    QCOMPARE(losses, 1);
}

void TestWorld::lostLinkIsPartialThenAnError()
{
    const World world(optionsAt(kNewest));
    const WorldProfile &profile = world.profiles().at(2);

    const QJsonObject before = accounts(world, profile.key, profile.platforms, kNewest - 20 * 24h);
    QCOMPARE(before.value("status"_L1).toString(), u"success"_s);

    const QJsonObject partial = accounts(world, profile.key, profile.platforms, kNewest);
    QCOMPARE(partial.value("status"_L1).toString(), u"partial"_s);
    const QJsonArray errors = partial.value("errors"_L1).toArray();
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first().toObject().value("code"_L1).toInteger(), 156);
    QCOMPARE(errors.first().toObject().value("platform"_L1).toString(), u"linkedin"_s);

    const Answer alone =
        world.socialAnalytics(profile.key, {{u"platforms"_s, QJsonArray {u"linkedin"_s}}}, kNewest);
    QCOMPARE(alone.status, 400);
    QCOMPARE(objectOf(alone).value("status"_L1).toString(), u"error"_s);
    QVERIFY(!objectOf(world.user(profile.key, kNewest))
                 .value("activeSocialAccounts"_L1)
                 .toArray()
                 .contains(u"linkedin"_s));
}

void TestWorld::tenThousandVideosAreQuick()
{
    WorldOptions options = optionsAt(kNewest);
    options.videos = 10'000;
    options.days = 365;
    QElapsedTimer timer;
    timer.start();
    const World world(options);
    const qint64 construction = timer.restart();
    const auto posts = wholeHistory(world, {}, kNewest);
    const qint64 history = timer.restart();
    for (const auto &entry : posts)
        QVERIFY(world.postAnalytics({}, {{u"id"_s, entry.toObject().value("id"_L1)}}, kNewest).status < 500);

    qInfo("construction %lld ms, history of 1000 %lld ms, 1000 answers %lld ms", construction, history,
          timer.elapsed());
    QCOMPARE(posts.size(), 1000);
    // generous, so that a sanitizer on a busy machine passes; the figure itself is printed
    QVERIFY(construction < 2000);
}

QTEST_GUILESS_MAIN(TestWorld)
#include "tst_world.moc"
