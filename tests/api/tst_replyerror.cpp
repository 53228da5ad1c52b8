// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/replyerror.h"

#include "api/jsonreader.h"
#include "base/redact.h"
#include "support/resultmacros.h"

#include <QNetworkReply>
#include <QTest>

using namespace viewtide;
using namespace viewtide::api;

class TestReplyError : public QObject
{
    Q_OBJECT

private slots:
    void status_data();
    void status();
    void retryAfter_data();
    void retryAfter();
    void bodyInA200_data();
    void bodyInA200();
    void networkCode_data();
    void networkCode();
    void detailHoldsNoKey();
};

namespace {

const Timestamp kNow = parseTimestamp(u"2025-11-20T11:00:00Z").value();

WireReply replyOf(int status, const QByteArray &body)
{
    WireReply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

} // namespace

void TestReplyError::status_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("code"); // -1: none
    const QByteArray none;
    QTest::newRow("400") << 400 << none << ErrorKind::BadRequest << -1;
    QTest::newRow("401") << 401 << none << ErrorKind::Credential << -1;
    QTest::newRow("402") << 402 << none << ErrorKind::Plan << -1;
    QTest::newRow("403") << 403 << none << ErrorKind::Credential << -1;
    QTest::newRow("404") << 404 << none << ErrorKind::Gone << -1;
    QTest::newRow("408") << 408 << none << ErrorKind::Timeout << -1;
    QTest::newRow("410") << 410 << none << ErrorKind::Gone << -1;
    QTest::newRow("422") << 422 << none << ErrorKind::BadRequest << -1;
    QTest::newRow("429") << 429 << none << ErrorKind::RateLimited << -1;
    QTest::newRow("500") << 500 << none << ErrorKind::Server << -1;
    QTest::newRow("502, a page") << 502 << QByteArray("<html>Bad gateway</html>") << ErrorKind::Server << -1;
    QTest::newRow("503") << 503 << none << ErrorKind::Server << -1;
    QTest::newRow("999") << 999 << none << ErrorKind::BadReply << -1;
    QTest::newRow("form 1") << 404
                            << QByteArray(R"({"action":"analytics","status":"error","code":186,"id":"x"})")
                            << ErrorKind::Gone << 186;
    QTest::newRow("form 2") << 400
                            << QByteArray(R"({"status":"error","errors":[{"code":156,"platform":"tiktok"}]})")
                            << ErrorKind::Relink << 156;
    QTest::newRow("form 3")
        << 400 << QByteArray(R"({"status":"error","posts":[{"status":"error","errors":[{"code":272}]}]})")
        << ErrorKind::Relink << 272;
    QTest::newRow("form 4") << 400 << QByteArray(R"({"status":"error","code":187})") << ErrorKind::NoDataYet
                            << 187;
    QTest::newRow("form 6") << 500 << QByteArray(R"({"status":"error","errors":["out of order"]})")
                            << ErrorKind::Server << -1;
    QTest::newRow("161") << 400 << QByteArray(R"({"code":161})") << ErrorKind::Relink << 161;
    QTest::newRow("417") << 400 << QByteArray(R"({"code":417})") << ErrorKind::Permission << 417;
    QTest::newRow("419") << 403 << QByteArray(R"({"code":419})") << ErrorKind::Permission << 419;
    QTest::newRow("102") << 400 << QByteArray(R"({"code":102})") << ErrorKind::Credential << 102;
    QTest::newRow("435 is about one account")
        << 429 << QByteArray(R"({"code":435})") << ErrorKind::Throttled << 435;
    QTest::newRow("444 is about one page")
        << 429 << QByteArray(R"({"code":444})") << ErrorKind::Throttled << 444;
    QTest::newRow("unknown code") << 429 << QByteArray(R"({"code":77777})") << ErrorKind::RateLimited
                                  << 77777;
    QTest::newRow("code as text") << 404 << QByteArray(R"({"code":"186"})") << ErrorKind::Gone << 186;
    QTest::newRow("may be repeated") << 400 << QByteArray(R"({"code":9999,"retryAvailable":true})")
                                     << ErrorKind::Server << 9999;
}

void TestReplyError::status()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(int, code);

    const Error error = errorOfReply(replyOf(status, body), kNow);

    QCOMPARE(toKey(error.kind), toKey(kind));
    QCOMPARE(error.remoteCode.value_or(-1), code);
    QVERIFY(!error.wait);
}

void TestReplyError::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("seconds"); // -1: none
    const QByteArray here = "Thu, 20 Nov 2025 11:00:00 GMT";
    QTest::newRow("absent") << QByteArray() << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("7") << QByteArray() << qint64(7);
    QTest::newRow("spaces") << QByteArray(" 7 ") << QByteArray() << qint64(7);
    QTest::newRow("zero") << QByteArray("0") << QByteArray() << qint64(1);
    QTest::newRow("negative") << QByteArray("-30") << QByteArray() << qint64(1);
    QTest::newRow("a week") << QByteArray("604800") << QByteArray() << qint64(86400);
    QTest::newRow("huge") << QByteArray("99999999999999999999") << QByteArray() << qint64(86400);
    QTest::newRow("words") << QByteArray("soon") << QByteArray() << qint64(-1);
    QTest::newRow("date") << QByteArray("Thu, 20 Nov 2025 11:01:30 GMT") << QByteArray() << qint64(90);
    QTest::newRow("date, our clock is wrong") << QByteArray("Thu, 20 Nov 2025 14:00:10 GMT")
                                              << QByteArray("Thu, 20 Nov 2025 14:00:00 GMT") << qint64(10);
    QTest::newRow("past date") << QByteArray("Thu, 20 Nov 2025 10:00:00 GMT") << here << qint64(1);
    QTest::newRow("broken date") << QByteArray("Thu, 20 Nov") << here << qint64(-1);
}

void TestReplyError::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, date);
    QFETCH(qint64, seconds);
    WireReply reply = replyOf(429, {});
    reply.retryAfter = header;
    reply.date = date;

    const auto wait = errorOfReply(reply, kNow).wait;

    QCOMPARE(wait ? wait->count() : -1000, seconds * 1000);
    reply.status = 503;
    QCOMPARE(errorOfReply(reply, kNow).kind == ErrorKind::RateLimited, seconds >= 0);
}

void TestReplyError::bodyInA200_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isError");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("187") << QByteArray(R"({"status":"error","code":187})") << true << ErrorKind::NoDataYet;
    QTest::newRow("186") << QByteArray(R"({"status":"error","code":186})") << true << ErrorKind::Gone;
    QTest::newRow("102") << QByteArray(R"({"status":"error","code":102})") << true << ErrorKind::Credential;
    QTest::newRow("403 as code") << QByteArray(R"({"status":"error","code":403})") << true
                                 << ErrorKind::Credential;
    QTest::newRow("unknown") << QByteArray(R"({"status":"error"})") << true << ErrorKind::BadRequest;
    QTest::newRow("success") << QByteArray(R"({"status":"success","code":200})") << false
                             << ErrorKind::Internal;
}

void TestReplyError::bodyInA200()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isError);
    QFETCH(ErrorKind, kind);

    const auto error = errorInBody(parseObject(body).value(), 200);

    QCOMPARE(error.has_value(), isError);
    if (error)
        QCOMPARE(toKey(error->kind), toKey(kind));
}

void TestReplyError::networkCode_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << int(QNetworkReply::ConnectionRefusedError) << ErrorKind::Offline;
    QTest::newRow("dns") << int(QNetworkReply::HostNotFoundError) << ErrorKind::Offline;
    QTest::newRow("cut") << int(QNetworkReply::RemoteHostClosedError) << ErrorKind::Offline;
    QTest::newRow("tls") << int(QNetworkReply::SslHandshakeFailedError) << ErrorKind::Insecure;
    QTest::newRow("garbage") << int(QNetworkReply::ProtocolFailure) << ErrorKind::BadReply;
    QTest::newRow("time") << int(QNetworkReply::TimeoutError) << ErrorKind::Timeout;
}

void TestReplyError::networkCode()
{
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);

    QCOMPARE(toKey(errorOfNetworkCode(code).kind), toKey(kind));
}

void TestReplyError::detailHoldsNoKey()
{
    const QByteArray key = "CANARY77-KEYKEY88-AAAABBBB-12345678";
    rememberSecret(Secret(key));

    const Error page = errorOfReply(replyOf(500, "<p>Bearer " + key + "\r\n</p>"), kNow);
    const Error json = errorOfReply(replyOf(400, R"({"code":101,"message":"bad key )" + key + "\"}"), kNow);

    for (const Error &error : {page, json}) {
        QVERIFY2(!error.detail.contains(QString::fromLatin1(key)), qPrintable(error.detail));
        QVERIFY(!error.context.contains(QString::fromLatin1(key)));
        QVERIFY(!error.detail.contains(QLatin1Char('\n')));
    }
}

QTEST_GUILESS_MAIN(TestReplyError)
#include "tst_replyerror.moc"
