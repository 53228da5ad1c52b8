// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads and rules from the command line, over a history that came from the simulator.
#include "base/clock.h"
#include "end2end/program.h"
#include "simulator/simulator.h"

#include <QJsonArray>
#include <QTest>

using namespace viewtide;
using namespace Qt::Literals::StringLiterals;

class TestRuleCommands : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsUploads();
    void addsPreviewsAndApplies();
    void aHandStaysAndCanBeTakenBack();
    void wrongUse_data();
    void wrongUse();

private:
    QJsonArray rows(const QStringList &arguments)
    {
        return m_program->run(arguments + QStringList {u"--json"_s}).json()[u"rows"_s].toArray();
    }
    QJsonObject json(const QStringList &arguments)
    {
        return m_program->run(arguments + QStringList {u"--json"_s}).json();
    }

    SystemClock m_clock;
    std::unique_ptr<simulator::Simulator> m_server;
    std::unique_ptr<test::Program> m_program;
};

void TestRuleCommands::init()
{
    simulator::SimulatorOptions options;
    options.world.newest = m_clock.now();
    options.world.profiles = 1;
    m_server = std::make_unique<simulator::Simulator>(options, m_clock);
    m_program = std::make_unique<test::Program>();
    m_program->set(u"DATABASE_URL"_s, u"sqlite://"_s + m_program->home() + u"/v.db"_s);
    m_program->set(u"AYRSHARE_BASE_URL"_s, m_server->listen()->toString());
    m_program->set(u"AYRSHARE_API_KEY"_s, simulator::World::apiKey());
    m_program->set(u"AYRSHARE_PROFILE_KEY"_s, m_server->world().profiles().first().key);
    QCOMPARE(m_program->run({u"sync"_s, u"--history"_s, u"--json"_s}).code, 0);
    QCOMPARE(m_program->run({u"campaign"_s, u"add"_s, u"Summer drop"_s}).code, 0);
}

void TestRuleCommands::cleanup()
{
    m_program.reset();
    m_server.reset();
}

void TestRuleCommands::listsUploads()
{
    const QJsonArray all = rows({u"upload"_s, u"list"_s});
    QVERIFY(all.size() > 100);
    qsizetype sum = 0;
    for (const QString &status : {u"posted"_s, u"pending"_s, u"failed"_s, u"deleted"_s}) {
        const QJsonArray some = rows({u"upload"_s, u"list"_s, u"--status"_s, status});
        for (const QJsonValue &row : some) {
            QCOMPARE(row[u"status"_s].toString(), status);
            QCOMPARE(row[u"reason"_s].isNull(), status != "failed"_L1);
            QVERIFY(!row[u"post_id"_s].toString().isEmpty() && !row[u"ref_id"_s].toString().isEmpty());
        }
        sum += some.size();
    }
    QCOMPARE(sum, all.size());
    QVERIFY(!rows({u"upload"_s, u"list"_s, u"--status"_s, u"deleted"_s}).isEmpty());
    QCOMPARE(rows({u"upload"_s, u"list"_s, u"--campaign"_s, u"unassigned"_s}).size(), all.size());
}

void TestRuleCommands::addsPreviewsAndApplies()
{
    const QString profile = rows({u"profile"_s, u"list"_s}).first()[u"id"_s].toVariant().toString();
    const QJsonObject added = json({u"rule"_s, u"add"_s, u"summer drop"_s, u"--profile"_s, profile});
    QCOMPARE(added[u"status"_s].toString(), u"success"_s);
    const QString id = QString::number(added[u"id"_s].toInteger());

    const QJsonObject preview = json({u"rule"_s, u"preview"_s});
    const qint64 posts = preview[u"moved"_s].toInteger();
    QVERIFY(posts > 50);
    QCOMPARE(preview[u"moves"_s][0][u"from"_s].toString(), u"Unassigned"_s);
    QCOMPARE(preview[u"moves"_s][0][u"to"_s].toString(), u"Summer drop"_s);
    QCOMPARE(rows({u"upload"_s, u"list"_s, u"--campaign"_s, u"Summer drop"_s}).size(), 0);

    QCOMPARE(json({u"rule"_s, u"apply"_s})[u"moved"_s].toInteger(), posts);
    QCOMPARE(rows({u"upload"_s, u"list"_s, u"--campaign"_s, u"Unassigned"_s}).size(), 0);

    json({u"rule"_s, u"add"_s, u"Unassigned"_s, u"--text"_s, u"zzz"_s});
    QCOMPARE(rows({u"rule"_s, u"list"_s}).first()[u"campaign"_s].toString(), u"Summer drop"_s);
    QCOMPARE(m_program->run({u"rule"_s, u"move"_s, u"2"_s, u"1"_s}).code, 0);
    QCOMPARE(rows({u"rule"_s, u"list"_s}).first()[u"text"_s].toString(), u"zzz"_s);
    QCOMPARE(m_program->run({u"rule"_s, u"remove"_s, id}).code, 0);
    QCOMPARE(json({u"rule"_s, u"preview"_s})[u"moved"_s].toInteger(), posts); // all go home
}

void TestRuleCommands::aHandStaysAndCanBeTakenBack()
{
    const QString upload = rows({u"upload"_s, u"list"_s}).first()[u"upload"_s].toVariant().toString();
    QCOMPARE(m_program->run({u"upload"_s, u"assign"_s, u"Summer drop"_s, upload}).code, 0);
    QCOMPARE(json({u"rule"_s, u"apply"_s})[u"by_hand"_s].toInteger(), 1);
    QCOMPARE(rows({u"upload"_s, u"list"_s, u"--campaign"_s, u"Summer drop"_s}).size(), 1);
    QCOMPARE(m_program->run({u"upload"_s, u"release"_s, upload}).code, 0);
    QCOMPARE(rows({u"upload"_s, u"list"_s, u"--campaign"_s, u"Summer drop"_s}).size(), 0);
}

void TestRuleCommands::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("mentions");
    QTest::newRow("no condition") << QStringList {u"rule"_s, u"add"_s, u"Summer drop"_s}
                                  << QByteArray("condition");
    QTest::newRow("no such campaign")
        << QStringList {u"rule"_s, u"add"_s, u"Winter"_s, u"--text"_s, u"a"_s} << QByteArray("Winter");
    QTest::newRow("no such profile") << QStringList {u"rule"_s, u"add"_s, u"Summer drop"_s, u"--profile"_s,
                                                     u"Nobody"_s}
                                     << QByteArray("Nobody");
    QTest::newRow("two words") << QStringList {u"rule"_s, u"add"_s, u"Summer drop"_s, u"--hashtag"_s,
                                               u"two words"_s}
                               << QByteArray("hashtag");
    QTest::newRow("bad day") << QStringList {u"rule"_s, u"add"_s, u"Summer drop"_s, u"--from"_s, u"12/1"_s}
                             << QByteArray("12/1");
    QTest::newRow("no position") << QStringList {u"rule"_s, u"move"_s, u"1"_s} << QByteArray("position");
    QTest::newRow("bad status") << QStringList {u"upload"_s, u"list"_s, u"--status"_s, u"lost"_s}
                                << QByteArray("lost");
    QTest::newRow("bad upload") << QStringList {u"upload"_s, u"assign"_s, u"Summer drop"_s, u"x"_s}
                                << QByteArray("'x'");
}

void TestRuleCommands::wrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, mentions);
    const test::Run run = m_program->run(arguments);
    QCOMPARE(run.code, 1);
    QVERIFY2(run.errors.contains(mentions), run.errors.constData());
    QVERIFY(run.output.isEmpty());
}

QTEST_GUILESS_MAIN(TestRuleCommands)
#include "tst_rulecommands.moc"
