// SPDX-License-Identifier: GPL-3.0-or-later
// GET /history and GET /user.
#include "api/decoders.h"

#include "support/fixture.h"
#include "support/resultmacros.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::api;
using domain::LinkState;

class TestHistoryDecoder : public QObject
{
    Q_OBJECT

private slots:
    void sections_data();
    void sections();
    void post();
    void entryWithoutAnIdIsAProblem();
    void status_data();
    void status();
    void reasons_data();
    void reasons();
    void aThreadIsOneSection();
    void aPostWithoutVideoIsKept();
    void wrongShape_data();
    void wrongShape();
    void user();
    void relinkOutweighsMissing();
    void networksWithoutAnalytics();
    void userWithoutNames();
    void notAUser_data();
    void notAUser();
};

namespace {

Reply replyOf(const QByteArray &body)
{
    return Reply {.endpoint = catalogue::Endpoint::History, .status = 200, .body = body};
}

domain::History history()
{
    const auto decoded = decodeHistory(replyOf(test::fixture(QStringLiteral("replies/common/history.json"))));
    return decoded ? *decoded : domain::History();
}

} // namespace

void TestHistoryDecoder::sections_data()
{
    QTest::addColumn<int>("post");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("mixed") << 0
                           << QStringList {
                                  QStringLiteral("tiktok  pending "),
                                  QStringLiteral("instagram 17900012345678901 posted "),
                                  QStringLiteral("youtube  failed The upload limit of today is reached.")};
    QTest::newRow("waits for approval") << 1 << QStringList {QStringLiteral("facebook  pending ")};
    QTest::newRow("deleted") << 2 << QStringList {QStringLiteral("twitter 1990 deleted ")};
    QTest::newRow("number as id") << 3
                                  << QStringList {QStringLiteral("threads 18000011122233344 posted "),
                                                  QStringLiteral("linkedin  failed Something went wrong.")};
}

void TestHistoryDecoder::sections()
{
    QFETCH(int, post);
    QFETCH(QStringList, expected);
    const domain::History decoded = history();
    QCOMPARE(decoded.posts.size(), 4);

    QStringList found;
    for (const domain::HistorySection &section : decoded.posts.at(post).sections)
        found.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(section.platform.text(), section.nativeId.text(), domain::toKey(section.status),
                              section.failureReason));

    QCOMPARE(found, expected);
}

void TestHistoryDecoder::post()
{
    const domain::HistoryPost post = history().posts.value(0);

    QCOMPARE(post.id.text(), QStringLiteral("Vt9QxPLmA0cD3eFgH1jK"));
    QCOMPARE(post.refId, QStringLiteral("ref-1"));
    QCOMPARE(post.text, QStringLiteral("Tide table #harbourdays"));
    QCOMPARE(post.notes, QStringLiteral("Autumn"));
    QCOMPARE(toIso(post.createdAt.value()), QStringLiteral("2025-11-02T09:00:00.000Z"));
    QCOMPARE(post.scheduledAt, post.createdAt);
    QCOMPARE(post.sections.value(1).url, QStringLiteral("https://example.com/p/1"));
    QCOMPARE(toIso(history().posts.value(1).scheduledAt.value()), QStringLiteral("2025-12-24T18:00:00.000Z"));
}

void TestHistoryDecoder::entryWithoutAnIdIsAProblem()
{
    QCOMPARE(history().problems, QStringList {QStringLiteral("history[3]: id is missing")});
}

void TestHistoryDecoder::status_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("success") << QByteArray("success") << "posted";
    QTest::newRow("error") << QByteArray("error") << "failed";
    QTest::newRow("pending") << QByteArray("pending") << "pending";
    QTest::newRow("processing") << QByteArray("processing") << "pending";
    QTest::newRow("awaiting approval") << QByteArray("awaiting approval") << "pending";
    QTest::newRow("paused") << QByteArray("paused") << "pending";
    QTest::newRow("deleted") << QByteArray("deleted") << "deleted";
    QTest::newRow("unknown word") << QByteArray("sleeping") << "pending";
}

void TestHistoryDecoder::status()
{
    QFETCH(QByteArray, word);
    QFETCH(QString, expected);
    const QByteArray body = R"({"history":[{"id":"a","platforms":["tiktok"],
        "postIds":[{"platform":"tiktok","id":"1"}],"status":")"
        + word + "\"}]}";

    const auto decoded = decodeHistory(replyOf(body));

    QVERIFY_RESULT(decoded);
    QCOMPARE(domain::toKey(decoded->posts.value(0).sections.value(0).status), expected);
}

void TestHistoryDecoder::reasons_data()
{
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QString>("expected");
    QTest::newRow("of the network") << QByteArray(
        R"([{"message":"all of it"},{"platform":"tiktok","message":"mine"}])")
                                    << "mine";
    QTest::newRow("of the post") << QByteArray(R"([{"message":"all of it"}])") << "all of it";
    QTest::newRow("a plain text") << QByteArray(R"(["all of it"])") << "all of it";
    QTest::newRow("details") << QByteArray(R"([{"platform":"tiktok","details":"too long"}])") << "too long";
    QTest::newRow("only a code") << QByteArray(R"([{"platform":"tiktok","code":138}])")
                                 << "Ayrshare code 138";
    QTest::newRow("nothing") << QByteArray("[]") << "";
}

void TestHistoryDecoder::reasons()
{
    QFETCH(QByteArray, errors);
    const QByteArray body =
        R"({"history":[{"id":"a","platforms":["tiktok"],"status":"error","errors":)" + errors + "}]}";

    const auto decoded = decodeHistory(replyOf(body));

    QVERIFY_RESULT(decoded);
    const domain::HistorySection section = decoded->posts.value(0).sections.value(0);
    QCOMPARE(section.status, domain::UploadStatus::Failed);
    QTEST(section.failureReason, "expected");
}

void TestHistoryDecoder::aThreadIsOneSection()
{
    const auto decoded =
        decodeHistory(replyOf(R"({"history":[{"id":"a","platforms":["twitter"],"status":"success",
        "postIds":[{"platform":"twitter","id":"pending","status":"success"},
                   {"platform":"twitter","id":"11","status":"success","postUrl":"https://example.org/11"},
                   {"platform":"twitter","id":"12","status":"success"}]}]})"));

    QVERIFY_RESULT(decoded);
    const auto sections = decoded->posts.value(0).sections;
    QCOMPARE(sections.size(), 1);
    QCOMPARE(sections.first().nativeId.text(), QStringLiteral("11"));
    QCOMPARE(sections.first().status, domain::UploadStatus::Posted);
}

void TestHistoryDecoder::aPostWithoutVideoIsKept()
{
    const auto decoded = decodeHistory(replyOf(R"({"history":[{"id":"a","post":"only words","mediaUrls":[],
        "platforms":["facebook"],"status":"success",
        "postIds":[{"platform":"facebook","id":"1","isVideo":false,"status":"success"}]}]})"));

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->posts.size(), 1);
    QCOMPARE(decoded->posts.first().sections.size(), 1);
}

void TestHistoryDecoder::wrongShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no list") << QByteArray(R"({"status":"success"})") << ErrorKind::BadReply;
    QTest::newRow("list is an object") << QByteArray(R"({"history":{}})") << ErrorKind::BadReply;
    QTest::newRow("no JSON") << QByteArray("oops") << ErrorKind::BadReply;
    QTest::newRow("221") << QByteArray(R"({"status":"error","code":221})") << ErrorKind::Gone;
}

void TestHistoryDecoder::wrongShape()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);

    QCOMPARE_ERROR(decodeHistory(replyOf(body)), kind);
}

void TestHistoryDecoder::user()
{
    const auto decoded = decodeUser(replyOf(test::fixture(QStringLiteral("replies/common/user.json"))));

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->refId, QStringLiteral("ref-1"));
    QCOMPARE(decoded->title, QStringLiteral("Harbour Days"));
    QCOMPARE(decoded->monthlyApiCalls, std::optional<qint64>(1200));
    QCOMPARE(decoded->monthlyApiCallsQuota, std::optional<qint64>(50000));
    QVERIFY(!decoded->suspended);
    QStringList accounts;
    for (const domain::SocialAccount &account : decoded->accounts)
        accounts.append(QStringLiteral("%1 %2 %3 %4")
                            .arg(account.platform.text(), account.displayName)
                            .arg(int(account.state))
                            .arg(account.refreshDaysRemaining.value_or(-1)));
    QCOMPARE(
        accounts,
        (QStringList {QStringLiteral("tiktok Harbour Days 0 -1"), QStringLiteral("instagram Harbour 2 -1"),
                      QStringLiteral("linkedin Harbour GmbH 1 12"), QStringLiteral("bluesky Harbour 0 -1"),
                      QStringLiteral("youtube  0 -1")}));
}

void TestHistoryDecoder::relinkOutweighsMissing()
{
    const auto decoded = decodeUser(replyOf(R"({"activeSocialAccounts":[],"displayNames":[
        {"platform":"instagram","refreshRequired":true},{"platform":"linkedin"}]})"));

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->accounts.size(), 2);
    QCOMPARE(decoded->accounts.at(0).state, domain::LinkState::RelinkNeeded);
    QCOMPARE(decoded->accounts.at(1).state, domain::LinkState::NotLinked);
}

void TestHistoryDecoder::networksWithoutAnalytics()
{
    const auto decoded = decodeUser(
        replyOf(R"({"activeSocialAccounts":["telegram","tiktok","telegram","",7],"displayNames":[]})"));

    QVERIFY_RESULT(decoded);
    QCOMPARE(decoded->accounts.size(), 1);
    QCOMPARE(decoded->others, QStringList {QStringLiteral("telegram")});
}

void TestHistoryDecoder::userWithoutNames()
{
    const auto decoded = decodeUser(replyOf(R"({"refId":"r","suspended":true})"));

    QVERIFY_RESULT(decoded);
    QVERIFY(decoded->suspended);
    QVERIFY(decoded->accounts.isEmpty());
    QVERIFY(!decoded->monthlyApiCalls);
}

void TestHistoryDecoder::notAUser_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("other object") << QByteArray(R"({"status":"success"})") << ErrorKind::BadReply;
    QTest::newRow("key refused") << QByteArray(R"({"status":"error","code":102})") << ErrorKind::Credential;
    QTest::newRow("no JSON") << QByteArray("<html>") << ErrorKind::BadReply;
}

void TestHistoryDecoder::notAUser()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);

    QCOMPARE_ERROR(decodeUser(replyOf(body)), kind);
}

QTEST_GUILESS_MAIN(TestHistoryDecoder)
#include "tst_historydecoder.moc"
