// SPDX-License-Identifier: GPL-3.0-or-later
// Where short links lead: which redirects count as an answer, what is sent, how many at a time.
#include "poll/shortlinks.h"

#include "support/faketransport.h"
#include "support/resultmacros.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::poll;
using namespace Qt::Literals::StringLiterals;
using test::await;
using test::FakeTransport;

namespace {

const auto kShort = u"https://vm.tiktok.com/ZMabc123/"_s;

catalogue::VideoLink linkTo(const QString &url)
{
    return catalogue::parseVideoLink(url).value();
}

api::WireReply redirect(const QByteArray &location, int status = 301)
{
    api::WireReply reply;
    reply.status = status;
    reply.location = location;
    return reply;
}

} // namespace

class TestShortLinks final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_script = std::make_shared<FakeTransport::Script>(); }
    void findsTheVideo_data();
    void findsTheVideo();
    void leadsToNoVideo_data();
    void leadsToNoVideo();
    void sendsNothingOfTheUser();
    void asksOnceAndAFewAtATime();
    void asksAgainAfterAFailure();
    void isCancelledWithItsOwner();

private:
    std::shared_ptr<FakeTransport::Script> m_script;
    std::unique_ptr<FakeTransport> m_transport;

    ShortLinks &links()
    {
        m_links.reset();
        m_transport = std::make_unique<FakeTransport>(m_script);
        m_links = std::make_unique<ShortLinks>(*m_transport);
        return *m_links;
    }
    std::unique_ptr<ShortLinks> m_links;
};

void TestShortLinks::findsTheVideo_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArrayList>("locations");
    QTest::addColumn<QString>("nativeId");
    QTest::addColumn<QString>("target");
    const auto kId = u"7312345678901234567"_s;
    const auto kLong = u"https://www.tiktok.com/@a/video/7312345678901234567"_s;
    QTest::newRow("vm.") << kShort << QByteArrayList {kLong.toLatin1() + "?_r=1&u_code=tells-who-shared#x"}
                         << kId << kLong;
    QTest::newRow("vt.") << u"https://vt.tiktok.com/ZSabc/"_s << QByteArrayList {kLong.toLatin1()} << kId
                         << kLong;
    QTest::newRow("/t/, relative") << u"https://www.tiktok.com/t/ZTabc/"_s
                                   << QByteArrayList {"/@a/video/7312345678901234567"} << kId << kLong;
    QTest::newRow("two steps") << kShort
                               << QByteArrayList {"https://www.tiktok.com/t/ZTabc/", kLong.toLatin1()} << kId
                               << kLong;
    QTest::newRow("photo") << kShort << QByteArrayList {"https://www.tiktok.com/@a/photo/7312345678901234567"}
                           << kId << u"https://www.tiktok.com/@a/photo/7312345678901234567"_s;
    QTest::newRow("in the clear") << kShort
                                  << QByteArrayList {"http://www.tiktok.com/@a/video/7312345678901234567"}
                                  << kId << kLong;
    QTest::newRow("Instagram") << u"https://www.instagram.com/share/reel/BAabc/"_s
                               << QByteArrayList {"https://www.instagram.com/reel/DAbCdEfGhIj/?igsh=x"}
                               << u"DAbCdEfGhIj"_s << u"https://www.instagram.com/reel/DAbCdEfGhIj/"_s;
}

void TestShortLinks::findsTheVideo()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArrayList, locations);
    for (const QByteArray &location : locations)
        m_script->answers.push_back(redirect(location));

    const auto found = await(links().resolve(linkTo(url)));

    QVERIFY_RESULT(found);
    QTEST(found->nativeId, "nativeId");
    QTEST(found->url, "target");
    QCOMPARE(m_script->sent.size(), locations.size());
}

void TestShortLinks::leadsToNoVideo_data()
{
    QTest::addColumn<QList<api::WireReply>>("answers");
    QTest::addColumn<int>("asked");
    using Answers = QList<api::WireReply>;
    const api::WireReply again = redirect("https://vt.tiktok.com/ZMabc123/");
    QTest::newRow("the front page") << Answers {redirect("https://www.tiktok.com/?_r=1")} << 1;
    QTest::newRow("elsewhere") << Answers {redirect("https://evil.example/@a/video/7312345678901234567")}
                               << 1;
    QTest::newRow("another network") << Answers {redirect("https://youtu.be/dQw4w9WgXcQ")} << 1;
    QTest::newRow("this computer") << Answers {redirect("http://127.0.0.1/@a/video/7312345678901234567")}
                                   << 1;
    QTest::newRow("a file") << Answers {redirect("file:///etc/passwd")} << 1;
    QTest::newRow("no location") << Answers {redirect({})} << 1;
    QTest::newRow("a page") << Answers {FakeTransport::reply(200, "<html>")} << 1;
    QTest::newRow("gone") << Answers {FakeTransport::reply(404, {})} << 1;
    QTest::newRow("in a circle") << Answers {again, again, again, again, again} << 4;
}

void TestShortLinks::leadsToNoVideo()
{
    QFETCH(const QList<api::WireReply>, answers);
    for (const api::WireReply &answer : answers)
        m_script->answers.push_back(answer);

    const auto found = await(links().resolve(linkTo(kShort)));

    QCOMPARE_ERROR(found, ErrorKind::BadReply);
    QVERIFY(shortLinkSentence(found.error()).contains(u"open it in a browser"_s));
    QTEST(int(m_script->sent.size()), "asked");
}

void TestShortLinks::sendsNothingOfTheUser()
{
    m_script->answers.push_back(redirect("https://www.tiktok.com/@a/video/7312345678901234567"));
    QVERIFY_RESULT(await(links().resolve(linkTo(kShort))));

    const api::WireRequest &sent = m_script->sent.first();
    QCOMPARE(sent.verb, QByteArray("GET"));
    QCOMPARE(sent.url.toString(), kShort);
    QVERIFY(sent.headers.isEmpty());
    QVERIFY(sent.body.isEmpty());
    QCOMPARE(sent.redirects, api::Redirects::Tell);
}

void TestShortLinks::asksOnceAndAFewAtATime()
{
    m_script->otherwise = [](const api::WireRequest &request) -> Result<api::WireReply> {
        return redirect("https://www.tiktok.com/@a/video/70000000000000000"
                        + request.url.path().mid(3, 2).toLatin1());
    };
    ShortLinks &asked = links();
    QList<QFuture<Result<catalogue::VideoLink>>> futures;
    for (int i = 10; i < 30; ++i) {
        for (int twice = 0; twice < 2; ++twice)
            futures.append(asked.resolve(linkTo(u"https://vm.tiktok.com/ZM%1/"_s.arg(i))));
    }
    for (qsizetype i = 0; i < futures.size(); ++i) {
        const auto found = await(futures.at(i));
        QVERIFY_RESULT(found);
        QCOMPARE(found->nativeId, u"70000000000000000%1"_s.arg(10 + i / 2));
    }
    QCOMPARE(m_script->sent.size(), 20);
    QCOMPARE(m_script->peak, 4);

    QVERIFY_RESULT(await(asked.resolve(linkTo(u"https://vm.tiktok.com/ZM10/"_s))));
    QCOMPARE(m_script->sent.size(), 20);
}

void TestShortLinks::asksAgainAfterAFailure()
{
    m_script->answers.push_back(Error {.kind = ErrorKind::Offline, .detail = u"no connection"_s});
    m_script->answers.push_back(redirect("https://www.tiktok.com/@a/video/7312345678901234567"));
    ShortLinks &asked = links();

    const auto failed = await(asked.resolve(linkTo(kShort)));
    QCOMPARE_ERROR(failed, ErrorKind::Offline);
    QVERIFY(shortLinkSentence(failed.error()).contains(u"try again"_s));
    QVERIFY_RESULT(await(asked.resolve(linkTo(kShort))));
}

void TestShortLinks::isCancelledWithItsOwner()
{
    const auto future = links().resolve(linkTo(kShort)); // never answered
    QCOMPARE(m_script->running, 1);
    m_links.reset();
    QVERIFY(future.isCanceled());
    QCOMPARE(m_script->running, 0);
}

QTEST_GUILESS_MAIN(TestShortLinks)
#include "tst_shortlinks.moc"
