// SPDX-License-Identifier: GPL-3.0-or-later
// Post and account answers: every network, every form, and what odd answers come to.
#include "api/decoders.h"

#include "catalogue/wirefield.h"
#include "support/fixture.h"
#include "support/resultmacros.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::api;
using namespace viewtide::catalogue::literals;
using catalogue::MetricKey;
using catalogue::PlatformKey;

class TestAnalyticsDecoder : public QObject
{
    Q_OBJECT

private slots:
    void accountNumbers_data();
    void accountNumbers();
    void accountCounterThatIsNotComputedIsUnknown();
    void accountKeepsItsBlockWithoutPersons();
    void accountWarnsAndListsUnknownNumbers();
    void fullBlockHasNothingUnknown_data();
    void fullBlockHasNothingUnknown();
    void fullAccountHasEveryMetricAndNothingUnknown_data();
    void fullAccountHasEveryMetricAndNothingUnknown();
    void unknownNumbersAreFoundAnywhere();
    void oddBlocksCostNothingButThemselves();
    void postRoles_data();
    void postRoles();
    void partialAnswer();
    void thread();
    void blockWithoutWrapper();
    void zerosThatWereNotMeasured();
    void wholeAnswerIsAnError_data();
    void wholeAnswerIsAnError();
    void anAnswerWithoutBlocks();
    void statusOtherThan200IsStillDecoded();
    void oddTypesFailNothingElse();
    void missingNetwork_data();
    void missingNetwork();
};

namespace {

PlatformKey key(const char *name)
{
    return catalogue::platformFromKey(QString::fromLatin1(name)).value();
}

Reply replyOf(const QByteArray &body, int status = 200)
{
    return Reply {.endpoint = catalogue::Endpoint::PostAnalytics, .status = status, .body = body};
}

template<typename Observation>
Observation observationOf(const QList<Observation> &observations, const QString &platform)
{
    for (const Observation &observation : observations) {
        if (observation.platform.text() == platform)
            return observation;
    }
    return {};
}

QString failureKind(const QList<domain::PlatformFailure> &failures, const QString &platform)
{
    for (const domain::PlatformFailure &failure : failures) {
        if (failure.platform.text() == platform)
            return toKey(failure.error.kind);
    }
    return {};
}

MetricKey metricOf(const QString &name)
{
    return catalogue::metricFromKey(name).value();
}

} // namespace

void TestAnalyticsDecoder::accountNumbers_data()
{
    QTest::addColumn<QString>("fixture");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<double>("expected"); // -1: unknown
    const auto row = [](const char *fixture, const char *platform, const char *metric, double expected) {
        QTest::addRow("%s %s %s", fixture, platform, metric)
            << QStringLiteral("replies/common/social-%1-names.json").arg(QLatin1String(fixture))
            << QString::fromLatin1(platform) << QString::fromLatin1(metric) << expected;
    };
    row("older", "facebook", "followers", 587);
    row("older", "facebook", "fan_count", 587);
    row("older", "facebook", "engagement", 20);
    row("older", "facebook", "impressions", 124);
    row("older", "facebook", "views", 929);
    row("older", "facebook", "reach", -1);
    row("older", "instagram", "followers", 1500);
    row("older", "instagram", "following", 200);
    row("older", "instagram", "media_count", 150);
    row("older", "instagram", "reach", 5000);
    row("older", "instagram", "impressions", 8000);
    row("older", "instagram", "profile_views", 300);
    row("older", "instagram", "likes", -1);
    row("older", "tiktok", "followers", 34);
    row("older", "tiktok", "following", 39);
    row("older", "tiktok", "likes", 2);
    row("older", "tiktok", "comments", 1807);
    row("older", "tiktok", "shares", 4);
    row("older", "tiktok", "views", 1493);
    row("older", "tiktok", "profile_views", 79346);
    row("older", "tiktok", "bio_link_clicks", 2);
    row("older", "youtube", "followers", 67);
    row("older", "youtube", "views", 5);
    row("older", "youtube", "views_period", 44);
    row("older", "youtube", "likes", 3);
    row("older", "youtube", "comments", 8);
    row("older", "youtube", "shares", 34);
    row("older", "youtube", "subscribers_gained", 34);
    row("older", "youtube", "subscribers_lost", 2);
    row("older", "youtube", "watch_time", 72);
    row("older", "youtube", "avg_view_duration", 99);
    row("older", "twitter", "followers", 11253);
    row("older", "twitter", "following", 4242);
    row("older", "twitter", "likes_given", 561);
    row("older", "twitter", "likes", -1);
    row("older", "twitter", "tweets", 2930);
    row("older", "linkedin", "followers", 500);
    row("older", "threads", "followers", 1000);
    row("current", "facebook", "followers", 812);
    row("current", "facebook", "page_follows", 815);
    row("current", "facebook", "views", 4410);
    row("current", "facebook", "page_video_views", 990);
    row("current", "facebook", "watch_time", 3);
    row("current", "facebook", "likes", 61);
    row("current", "facebook", "reactions_love", 11);
    row("current", "instagram", "reach", 5100);
    row("current", "instagram", "views", 9001);
    row("current", "instagram", "shares", 9);
    row("current", "linkedin", "followers", 505);
    row("current", "linkedin", "impressions", 3100);
    row("current", "linkedin", "reach", 1900);
    row("current", "linkedin", "engagement_rate_reported", 3.4);
    row("current", "linkedin", "profile_views", 77);
    row("current", "youtube", "views", 123456789012.0);
    row("current", "youtube", "lifetime_likes", -1);
}

void TestAnalyticsDecoder::accountNumbers()
{
    QFETCH(QString, fixture);
    QFETCH(QString, platform);
    QFETCH(QString, metric);
    QFETCH(double, expected);

    const auto decoded = decodeSocialAnalytics(replyOf(test::fixture(fixture)), {});

    QVERIFY_RESULT(decoded);
    const auto values = observationOf(decoded->observations, platform).values;
    QCOMPARE(catalogue::realOf(values, metricOf(metric)).value_or(-1), expected);
}

void TestAnalyticsDecoder::accountCounterThatIsNotComputedIsUnknown()
{
    const auto decoded = decodeSocialAnalytics(
        replyOf(test::fixture(QStringLiteral("replies/common/social-current-names.json"))), {});

    QVERIFY_RESULT(decoded);
    const auto tiktok = observationOf(decoded->observations, QStringLiteral("tiktok"));
    QCOMPARE(catalogue::countOf(tiktok.values, "likes"_metric), std::optional<qint64>(7));
    QVERIFY(!tiktok.values.contains("comments"_metric));
}

void TestAnalyticsDecoder::accountKeepsItsBlockWithoutPersons()
{
    const auto decoded = decodeSocialAnalytics(
        replyOf(R"({"facebook":{"analytics":{"followersCount":1,"emails":["a@example.com"],"comments":3,
                  "posts":[{"likedBy":[{"id":"1","name":"A Person"}],"n":2}]}},"status":"success"})"),
        {});

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->observations.value(0).raw,
             QByteArray(R"({"comments":3,"followersCount":1,"posts":[{"n":2}]})"));
}

void TestAnalyticsDecoder::accountWarnsAndListsUnknownNumbers()
{
    const auto decoded = decodeSocialAnalytics(
        replyOf(test::fixture(QStringLiteral("replies/common/social-current-names.json"))), {});

    QVERIFY_RESULT(decoded);
    QCOMPARE(observationOf(decoded->observations, QStringLiteral("tiktok")).warnings,
             QStringList {QStringLiteral("395 Demographics withheld.")});
    QCOMPARE(decoded->unknownFields, QStringList {QStringLiteral("facebook.newReachCount")});
    QVERIFY(!decoded->observations.first().lastUpdated);
}

void TestAnalyticsDecoder::fullBlockHasNothingUnknown_data()
{
    QTest::addColumn<QString>("platform");
    const auto keys = catalogue::platformsFor(catalogue::Subject::Video);
    for (const catalogue::PlatformKey platform : keys)
        QTest::newRow(qPrintable(platform.text())) << platform.text();
}

void TestAnalyticsDecoder::fullBlockHasNothingUnknown()
{
    QFETCH(QString, platform);
    const QString file = QStringLiteral("replies/%1/full-post.json").arg(platform);

    const auto post = decodePostAnalytics(replyOf(test::fixture(file)), {});

    QVERIFY_RESULT(post);
    QCOMPARE(post->unknownFields, QStringList());
    QCOMPARE(post->observations.size(), 1);
    const domain::VideoObservation video = post->observations.first();
    QVERIFY(!video.nativeId.isEmpty());
    QVERIFY(!video.postUrl.isEmpty());
    QVERIFY(video.counts.views && video.counts.likes && video.counts.comments && video.counts.shares);
    QVERIFY(video.createdAt && video.createdAt->time_since_epoch().count() % 1000 == 0);
    QVERIFY(video.lastUpdated && video.nextUpdate && *video.nextUpdate > *video.lastUpdated);
}

void TestAnalyticsDecoder::fullAccountHasEveryMetricAndNothingUnknown_data()
{
    QTest::addColumn<QString>("platform");
    for (const catalogue::Platform &platform : catalogue::platforms())
        QTest::newRow(platform.key) << QString::fromLatin1(platform.key);
}

void TestAnalyticsDecoder::fullAccountHasEveryMetricAndNothingUnknown()
{
    QFETCH(QString, platform);
    const QString file = QStringLiteral("replies/%1/full-account.json").arg(platform);

    const auto account = decodeSocialAnalytics(replyOf(test::fixture(file)), {});

    QVERIFY_RESULT(account);
    QCOMPARE(account->unknownFields, QStringList());
    QCOMPARE(account->observations.size(), 1);
    QVERIFY(account->observations.first().lastUpdated.has_value());
    const auto fields = catalogue::wireFieldsOf(key(qPrintable(platform)), catalogue::Subject::Account);
    for (const catalogue::WireField &field : fields) {
        const auto metric = catalogue::metricFromKey(QString::fromLatin1(field.metric));
        QVERIFY2(metric && account->observations.first().values.contains(*metric), field.metric);
    }
}

void TestAnalyticsDecoder::unknownNumbersAreFoundAnywhere()
{
    const auto decoded = decodeSocialAnalytics(
        replyOf(R"({"linkedin":{"analytics":{"followersCount":1,"views":{"allPageViews":2,"newPageViews":3}}},
                    "youtube":{"analytics":{"subscriberCount":"5","shortsCount":"7","title":"12",
                      "playlists":[{"views":3}],"regions":[{"n":1},{"n":2,"m":3}],"at":{"_seconds":1}}},
                    "status":"success"})"),
        {});

    QVERIFY_RESULT(decoded);
    QCOMPARE(
        decoded->unknownFields,
        (QStringList {QStringLiteral("linkedin.views.newPageViews"), QStringLiteral("youtube.regions[].n"),
                      QStringLiteral("youtube.regions[].m"), QStringLiteral("youtube.shortsCount")}));
    QCOMPARE(decoded->observations.size(), 2); // the rest is taken as ever
}

void TestAnalyticsDecoder::oddBlocksCostNothingButThemselves()
{
    const auto decoded = decodeSocialAnalytics(
        replyOf(R"({"instagram":{"analytics":{"followersCount":"4294967296","viewsCount":null,"reachCount":-1,
                      "likeCount":"many","commentsCount":{"n":1},"shareCount":9007199254740993}},
                    "facebook":{"status":"error","code":400,"message":"Page not available"},
                    "tiktok":{"analytics":{"followerCount":null,"viewCountTotal":null}},
                    "threads":{"analytics":{"followersCount":3000000000}},"youtube":"down","status":"success"})"),
        {key("instagram"), key("facebook"), key("tiktok"), key("threads"), key("youtube"), key("twitter")});

    QVERIFY_RESULT(decoded);
    const auto instagram = observationOf(decoded->observations, QStringLiteral("instagram"));
    QCOMPARE(instagram.values,
             (catalogue::MetricValues {{"followers"_metric, qint64(4294967296)},
                                       {"shares"_metric, qint64(9007199254740993)}}));
    const auto threads = observationOf(decoded->observations, QStringLiteral("threads"));
    QCOMPARE(catalogue::countOf(threads.values, "followers"_metric), std::optional<qint64>(3000000000));
    QCOMPARE(decoded->observations.size(), 2);
    QCOMPARE(failureKind(decoded->failures, QStringLiteral("facebook")), toKey(ErrorKind::BadRequest));
    QCOMPARE(failureKind(decoded->failures, QStringLiteral("tiktok")), toKey(ErrorKind::NoDataYet));
    QCOMPARE(failureKind(decoded->failures, QStringLiteral("youtube")), toKey(ErrorKind::BadReply));
    QCOMPARE(failureKind(decoded->failures, QStringLiteral("twitter")), toKey(ErrorKind::NoAnswer));
}

void TestAnalyticsDecoder::postRoles_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<double>("expected"); // -1: unknown
    const auto row = [](const char *platform, const char *analytics, const char *metric, double expected) {
        QTest::addRow("%s %s %s", platform, metric, analytics)
            << QByteArray("{\"") + platform + "\":{\"id\":\"1\",\"analytics\":" + analytics + "}}"
            << QString::fromLatin1(metric) << expected;
    };
    row("tiktok", R"({"videoViews":34})", "views", 34);
    row("tiktok", R"({"likes":5})", "likes", 5);
    row("tiktok", R"({"likeCount":6,"likes":5})", "likes", 6);
    row("tiktok", R"({"favorites":8})", "saves", 8);
    row("tiktok", R"({"averageTimeWatched":5.6679})", "avg_view_duration", 5.6679);
    row("tiktok", R"({"totalTimeWatched":90})", "watch_time", 1.5);
    row("tiktok", R"({"fullVideoWatchedRate":0.25})", "completion_rate", 25);
    row("tiktok", R"({"videoDuration":13.984})", "video_duration", 13.984);
    row("instagram", R"({"viewsCount":40,"playsCount":680})", "views", 40);
    row("instagram", R"({"playsCount":680})", "views", 680);
    row("instagram", R"({"savedCount":0})", "saves", 0);
    row("instagram", R"({"igReelsAvgWatchTimeCount":4500})", "avg_view_duration", 4.5);
    row("instagram", R"({"igReelsVideoViewTotalTimeCount":90000})", "watch_time", 1.5);
    row("youtube", R"({"views":153})", "views", 153);
    row("youtube", R"({"estimatedMinutesWatched":23})", "watch_time", 23);
    row("youtube", R"({"averageViewPercentage":92.01})", "avg_view_percentage", 92.01);
    row("facebook", R"({"mediaView":7,"blueReelsPlayCount":136,"videoViews":3})", "views", 7);
    row("facebook", R"({"blueReelsPlayCount":136,"videoViews":3})", "views", 136);
    row("facebook", R"({"likeCount":23,"reactions":{"total":6}})", "likes", 23);
    row("facebook", R"({"reactions":{"total":6}})", "likes", 6);
    row("facebook", R"({"postVideoViewTime":608000})", "watch_time", 608000.0 / 60000.0);
    row("facebook", R"({"postVideoAvgTimeWatched":4470})", "avg_view_duration", 4.47);
    row("twitter", R"({"publicMetrics":{"retweetCount":4,"quoteCount":3}})", "shares", 7);
    row("twitter", R"({"publicMetrics":{"retweetCount":4}})", "shares", 4);
    row("twitter", R"({"publicMetrics":{"retweetCount":4,"quoteCount":-1}})", "shares", 4);
    row("twitter", R"({"publicMetrics":{"retweetCount":9223372036854775807,"quoteCount":1}})", "shares", -1);
    row("twitter", R"({"publicMetrics":{"bookmarkCount":5}})", "saves", 5);
    row("twitter", R"({"media":[{"durationMs":15500}]})", "video_duration", 15.5);
    row("linkedin", R"({"videoViews":10,"impressionCount":90})", "views", 10);
    row("linkedin", R"({"uniqueImpressionsCount":70})", "reach", 70);
    row("linkedin", R"({"videoWatchTimeMs":120000})", "watch_time", 2);
    row("threads", R"({"replies":3})", "comments", 3);
    row("threads", R"({"reposts":2,"shares":9})", "shares", 2);
}

void TestAnalyticsDecoder::postRoles()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, metric);
    QFETCH(double, expected);

    const auto decoded = decodePostAnalytics(replyOf(body), {});

    QVERIFY_RESULT(decoded);
    QCOMPARE(catalogue::realOf(decoded->observations.value(0).values, metricOf(metric)).value_or(-1),
             expected);
}

void TestAnalyticsDecoder::partialAnswer()
{
    const auto decoded =
        decodePostAnalytics(replyOf(test::fixture(QStringLiteral("replies/common/post-partial.json"))),
                            {key("tiktok"), key("instagram"), key("youtube"), key("facebook")});

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->observations.size(), 1);
    const domain::VideoObservation video = decoded->observations.first();
    QCOMPARE(video.platform, key("tiktok"));
    QCOMPARE(video.nativeId.text(), QStringLiteral("77120344551"));
    QCOMPARE(video.counts,
             (domain::VideoCounts {.views = 120, .likes = 9, .comments = 0, .shares = 1, .saves = {}}));
    QCOMPARE(toIso(video.createdAt.value()), QStringLiteral("2025-11-02T09:12:23.000Z"));
    QCOMPARE(video.caption, QStringLiteral("Tide table #harbourdays"));
    QCOMPARE(video.thumbnailUrl, QStringLiteral("https://example.com/t.jpg"));
    QCOMPARE(toIso(video.nextUpdate.value()), QStringLiteral("2025-11-20T11:06:00.500Z"));
    QCOMPARE(decoded->unknownFields, QStringList {QStringLiteral("tiktok.newCounter")});
    QCOMPARE(decoded->failures.size(), 3);
    QCOMPARE(failureKind(decoded->failures, QStringLiteral("instagram")), toKey(ErrorKind::Relink));
    QCOMPARE(failureKind(decoded->failures, QStringLiteral("youtube")), toKey(ErrorKind::NoDataYet));
    QCOMPARE(failureKind(decoded->failures, QStringLiteral("facebook")), toKey(ErrorKind::NoDataYet));
}

void TestAnalyticsDecoder::thread()
{
    const auto decoded = decodePostAnalytics(
        replyOf(test::fixture(QStringLiteral("replies/common/post-thread.json"))), {key("twitter")});

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->observations.size(), 2);
    QCOMPARE(decoded->observations.at(0).counts.shares, std::optional<qint64>(7));
    QCOMPARE(decoded->observations.at(0).counts.saves, std::optional<qint64>(5));
    QCOMPARE(decoded->observations.at(1).nativeId.text(), QStringLiteral("1990000000000000002"));
    QVERIFY(decoded->failures.isEmpty());
}

void TestAnalyticsDecoder::blockWithoutWrapper()
{
    const auto decoded = decodePostAnalytics(
        replyOf(test::fixture(QStringLiteral("replies/common/post-bare-block.json"))), {key("tiktok")});

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->observations.value(0).counts.views, std::optional<qint64>(55));
    QCOMPARE(decoded->unknownFields, QStringList());
}

void TestAnalyticsDecoder::zerosThatWereNotMeasured()
{
    const auto decoded = decodePostAnalytics(
        replyOf(test::fixture(QStringLiteral("replies/common/post-few-viewers.json"))), {key("instagram")});

    QVERIFY_RESULT(decoded);
    QVERIFY(decoded->observations.value(0).values.isEmpty());
}

void TestAnalyticsDecoder::wholeAnswerIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("code"); // -1: none
    QTest::newRow("187") << QByteArray(R"({"status":"error","code":187})") << 200 << ErrorKind::NoDataYet
                         << 187;
    QTest::newRow("186") << QByteArray(R"({"action":"analytics","status":"error","code":186,"id":"x"})")
                         << 404 << ErrorKind::Gone << 186;
    QTest::newRow("html") << QByteArray("<html></html>") << 200 << ErrorKind::BadReply << -1;
    QTest::newRow("empty") << QByteArray() << 200 << ErrorKind::BadReply << -1;
    QTest::newRow("list") << QByteArray("[]") << 200 << ErrorKind::BadReply << -1;
    QTest::newRow("something else") << QByteArray(R"({"hello":1})") << 200 << ErrorKind::BadReply << -1;
}

void TestAnalyticsDecoder::wholeAnswerIsAnError()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QFETCH(int, code);

    const auto post = decodePostAnalytics(replyOf(body, status), {});
    const auto account = decodeSocialAnalytics(replyOf(body, status), {});

    QCOMPARE_ERROR(post, kind);
    QCOMPARE_ERROR(account, kind);
    QCOMPARE(post.error().remoteCode.value_or(-1), code);
}

void TestAnalyticsDecoder::anAnswerWithoutBlocks()
{
    const Reply nothing = replyOf(R"({"status":"success"})");
    const AskedPlatforms asked {key("tiktok"), key("facebook")};

    const auto post = decodePostAnalytics(nothing, asked); // a young post
    const auto account = decodeSocialAnalytics(nothing, asked);

    QVERIFY_RESULT(post);
    QVERIFY_RESULT(account);
    QCOMPARE(post->failures.size(), 2);
    QCOMPARE(account->failures.size(), 2);
    QCOMPARE(failureKind(post->failures, QStringLiteral("tiktok")), toKey(ErrorKind::NoDataYet));
    QCOMPARE(failureKind(account->failures, QStringLiteral("tiktok")), toKey(ErrorKind::NoAnswer));
    QCOMPARE_ERROR(decodePostAnalytics(nothing, {}), ErrorKind::NoDataYet);
    QCOMPARE_ERROR(decodeSocialAnalytics(nothing, {}), ErrorKind::NoAnswer);
}

void TestAnalyticsDecoder::statusOtherThan200IsStillDecoded()
{
    const QByteArray body = R"({"tiktok":{"analytics":{"followerCount":9}},"status":"error",
        "errors":[{"platform":"facebook","code":161}]})";

    const auto decoded = decodeSocialAnalytics(replyOf(body, 400), {key("tiktok"), key("facebook")});

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->observations.size(), 1);
    QCOMPARE(failureKind(decoded->failures, QStringLiteral("facebook")), toKey(ErrorKind::Relink));
}

void TestAnalyticsDecoder::oddTypesFailNothingElse()
{
    const QByteArray body = R"({"tiktok":{"id":["x"],"analytics":{"videoViews":{"a":1},"likeCount":"many",
        "commentsCount":4,"created":12,"post":{"a":1},"shareCount":null}},"youtube":17,"status":"success"})";

    const auto decoded = decodePostAnalytics(replyOf(body), {key("tiktok"), key("youtube")});

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->observations.size(), 1);
    QCOMPARE(decoded->observations.first().counts,
             (domain::VideoCounts {.views = {}, .likes = {}, .comments = 4, .shares = {}, .saves = {}}));
    QCOMPARE(failureKind(decoded->failures, QStringLiteral("youtube")), toKey(ErrorKind::BadReply));
}

void TestAnalyticsDecoder::missingNetwork_data()
{
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("silently") << QByteArray("[]") << ErrorKind::NoAnswer;
    QTest::newRow("500 inside") << QByteArray(R"([{"code":500,"message":"Internal"}])") << ErrorKind::Server;
    QTest::newRow("the Page is throttled") << QByteArray(R"([{"code":444}])") << ErrorKind::Throttled;
    QTest::newRow("plain text") << QByteArray(R"(["Something broke"])") << ErrorKind::BadRequest;
    QTest::newRow("error without a name") << QByteArray(R"([{"code":161}])") << ErrorKind::Relink;
}

void TestAnalyticsDecoder::missingNetwork()
{
    QFETCH(QByteArray, errors);
    QFETCH(ErrorKind, kind);
    const QByteArray body =
        R"({"tiktok":{"analytics":{"followerCount":9}},"status":"partial","errors":)" + errors + "}";

    const auto decoded = decodeSocialAnalytics(replyOf(body), {key("tiktok"), key("facebook")});

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->observations.size(), 1);
    QCOMPARE(decoded->failures.size(), 1);
    QCOMPARE(toKey(decoded->failures.first().error.kind), toKey(kind));
}

QTEST_GUILESS_MAIN(TestAnalyticsDecoder)
#include "tst_analyticsdecoder.moc"
