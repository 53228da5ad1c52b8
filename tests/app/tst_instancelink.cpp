// SPDX-License-Identifier: GPL-3.0-or-later
// What a second start says to the one that holds the database, and what becomes of it.
#include "app/instancelink.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viewtide;
using namespace viewtide::app;
using namespace std::chrono_literals;

class TestInstanceLink final : public QObject
{
    Q_OBJECT

private slots:
    void aWindowIsRaised();
    void whoIsJustStartingIsWaitedFor();
    void nobodyListens();
    void whoSaysNothingIsNotWaitedForForEver_data();
    void whoSaysNothingIsNotWaitedForForEver();
    void aPassTakesAsLongAsItTakes();
    void aPassWhoseProgramEndsHasNoAnswer();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("link.sock")); }

    QTemporaryDir m_folder;
};

void TestInstanceLink::aWindowIsRaised()
{
    InstanceServer server;
    server.setWindowThere();
    QVERIFY(server.listen(path()));
    QSignalSpy raised(&server, &InstanceServer::raiseRequested);
    InstanceClient client;
    QSignalSpy answered(&client, &InstanceClient::answered);

    client.requestRaise(path(), InstanceClient::Then::Nothing);

    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(raised.count(), 1);
}

/// It holds the database from before it listens.
void TestInstanceLink::whoIsJustStartingIsWaitedFor()
{
    const QString path = m_folder.filePath(QStringLiteral("later.sock"));
    InstanceClient client;
    QSignalSpy answered(&client, &InstanceClient::answered);
    QSignalSpy failed(&client, &InstanceClient::failed);
    client.requestRaise(path, InstanceClient::Then::Nothing);
    QCoreApplication::processEvents();
    InstanceServer server;
    server.setWindowThere();
    QSignalSpy raised(&server, &InstanceServer::raiseRequested);

    QVERIFY(server.listen(path));

    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(raised.count(), 1);
    QCOMPARE(failed.count(), 0);
}

void TestInstanceLink::nobodyListens()
{
    InstanceClient client(10ms);
    QSignalSpy failed(&client, &InstanceClient::failed);
    client.requestRaise(m_folder.filePath(QStringLiteral("nobody.sock")), InstanceClient::Then::Nothing);
    QTRY_COMPARE(failed.count(), 1);
}

void TestInstanceLink::whoSaysNothingIsNotWaitedForForEver_data()
{
    QTest::addColumn<bool>("isPass");
    QTest::newRow("raise") << false;
    QTest::newRow("pass") << true;
}

void TestInstanceLink::whoSaysNothingIsNotWaitedForForEver()
{
    QFETCH(bool, isPass);
    QLocalServer hung; // takes the connection, as the system does for a program that hangs
    QLocalServer::removeServer(path());
    QVERIFY(hung.listen(path()));
    InstanceClient client(10ms);
    QSignalSpy silent(&client, &InstanceClient::silent);
    QSignalSpy failed(&client, &InstanceClient::failed);

    if (isPass)
        client.requestPass(path(), {});
    else
        client.requestRaise(path(), InstanceClient::Then::Nothing);

    QTRY_COMPARE(silent.count(), 1);
    QCOMPARE(failed.count(), 0);
}

void TestInstanceLink::aPassTakesAsLongAsItTakes()
{
    constexpr auto kPatience = 500ms;
    InstanceServer server;
    server.setPassStarter([](const poll::PassRequest &) { return 7; });
    QVERIFY(server.listen(path()));
    InstanceClient client(kPatience);
    QSignalSpy silent(&client, &InstanceClient::silent);
    QSignalSpy answered(&client, &InstanceClient::answered);

    client.requestPass(path(), {});
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY(std::chrono::milliseconds(since.elapsed()) > 2 * kPatience);

    QCOMPARE(silent.count(), 0);
    poll::PassSummary summary;
    summary.ticket = 7;
    server.answerPass(summary);
    QTRY_COMPARE(answered.count(), 1);
    QVERIFY(answered.first().first().toJsonObject().contains(QStringLiteral("posts")));
}

void TestInstanceLink::aPassWhoseProgramEndsHasNoAnswer()
{
    auto server = std::make_unique<InstanceServer>();
    bool isStarted = false;
    server->setPassStarter([&isStarted](const poll::PassRequest &) {
        isStarted = true;
        return 7;
    });
    QVERIFY(server->listen(path()));
    InstanceClient client;
    QSignalSpy failed(&client, &InstanceClient::failed);
    QSignalSpy answered(&client, &InstanceClient::answered);
    client.requestPass(path(), {});
    QTRY_VERIFY(isStarted);

    server.reset();

    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(answered.count(), 0);
}

QTEST_GUILESS_MAIN(TestInstanceLink)
#include "tst_instancelink.moc"
