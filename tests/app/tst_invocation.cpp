// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/invocation.h"

#include "app/paths.h"
#include "domain/alert.h"

#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace viewtide;
using namespace viewtide::app;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(viewtide::app::CommandKind)
Q_DECLARE_METATYPE(viewtide::app::Workspace::Kind)

class TestInvocation : public QObject
{
    Q_OBJECT

private slots:
    void readsCommands_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<CommandKind>("command");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing is the window") << u""_s << CommandKind::Window << QStringList();
        QTest::newRow("minimized") << u"--minimized"_s << CommandKind::Window << QStringList();
        QTest::newRow("started by the bus") << u"--activated"_s << CommandKind::Window << QStringList();
        QTest::newRow("started again by a session manager")
            << u"-session 2ddb_1795_107"_s << CommandKind::Window << QStringList();
        QTest::newRow("a window that asks at once") << u"--sync"_s << CommandKind::Window << QStringList();
        QTest::newRow("sync") << u"sync --accounts --json"_s << CommandKind::Sync << QStringList();
        QTest::newRow("demo with command") << u"--demo sync"_s << CommandKind::Sync << QStringList();
        QTest::newRow("two words") << u"campaign add Spring"_s << CommandKind::CampaignAdd
                                   << QStringList {u"Spring"_s};
        QTest::newRow("option with =")
            << u"export weekly --week=2025-W50"_s << CommandKind::Export << QStringList {u"weekly"_s};
        QTest::newRow("a dash is an argument")
            << u"video add -"_s << CommandKind::VideoAdd << QStringList {u"-"_s};
        QTest::newRow("a setting") << u"settings set collect/callsPerDay 500"_s << CommandKind::SettingsSet
                                   << QStringList {u"collect/callsPerDay"_s, u"500"_s};
        QTest::newRow("a name with an id")
            << u"profile rename 1 Main"_s << CommandKind::ProfileRename << QStringList {u"1"_s, u"Main"_s};
        QTest::newRow("at login") << u"autostart on"_s << CommandKind::Autostart << QStringList {u"on"_s};
        QTest::newRow("workspaces") << u"workspace rename a b"_s << CommandKind::WorkspaceRename
                                    << QStringList {u"a"_s, u"b"_s};
        QTest::newRow("help of a command") << u"sync --help"_s << CommandKind::Help << QStringList();
        QTest::newRow("version") << u"--version"_s << CommandKind::Version << QStringList();
    }
    void readsCommands()
    {
        QFETCH(QString, line);
        const auto invocation = parseInvocation(line.split(u' ', Qt::SkipEmptyParts));
        QVERIFY(invocation.isOk());
        QTEST(invocation->command, "command");
        QTEST(invocation->arguments, "arguments");
        QCOMPARE(invocation->sync, line == u"--sync"_s);
        QCOMPARE(invocation->activated, line == u"--activated"_s);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("unknown command") << u"foo"_s << u"'foo'"_s;
        QTest::newRow("unknown option") << u"sync --fast"_s << u"--fast"_s;
        QTest::newRow("group alone") << u"campaign"_s << u"'campaign'"_s;
        QTest::newRow("unknown word of a group") << u"campaign burn"_s << u"campaign burn"_s;
        QTest::newRow("value missing") << u"export weekly --from"_s << u"--from"_s;
        QTest::newRow("value for a switch") << u"sync --json=yes"_s << u"--json"_s;
        QTest::newRow("argument too many") << u"watch now"_s << u"'now'"_s;
        QTest::newRow("workspace without a name") << u"--workspace"_s << u"--workspace"_s;
        QTest::newRow("a key in argv") << u"profile add --api-key SECRET"_s << u"--api-key"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, line);
        QFETCH(QString, mentions);
        const auto invocation = parseInvocation(line.split(u' ', Qt::SkipEmptyParts));
        QVERIFY(!invocation.isOk());
        QCOMPARE(invocation.error().kind, ErrorKind::ConfigInvalid);
        QVERIFY2(invocation.error().detail.contains(mentions), qPrintable(invocation.error().detail));
    }

    void optionsKeepTheirValues()
    {
        const auto invocation = parseInvocation(
            {u"campaign"_s, u"add"_s, u"A = B"_s, u"--cost"_s, u"12.50"_s, u"--currency=EUR"_s, u"--json"_s});
        QVERIFY(invocation.isOk());
        QCOMPARE(invocation->value(u"cost"_s), u"12.50"_s);
        QCOMPARE(invocation->value(u"currency"_s), u"EUR"_s);
        QVERIFY(invocation->json());
        QCOMPARE(invocation->arguments, QStringList {u"A = B"_s});
    }

    void anOptionMayBeRepeated()
    {
        const auto invocation = parseInvocation({u"report"_s, u"add"_s, u"R"_s, u"--campaign"_s, u"A"_s,
                                                 u"--campaign=B"_s, u"--from"_s, u"2025-01-01"_s});
        QVERIFY(invocation.isOk());
        QCOMPARE(invocation->values(u"campaign"_s), (QStringList {u"A"_s, u"B"_s}));
        QCOMPARE(invocation->value(u"campaign"_s), u"B"_s);
        QCOMPARE(invocation->value(u"to"_s, u"open"_s), u"open"_s);
        QVERIFY(!invocation->has(u"to"_s));
    }

    void demoIsApart()
    {
        QCOMPARE(parseInvocation({u"--demo"_s})->workspace.kind, Workspace::Kind::Demo);
        QCOMPARE(parseInvocation({u"sync"_s})->workspace.kind, Workspace::Kind::Own);
    }

    void readsTheWorkspace_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<Workspace::Kind>("kind");
        QTest::addColumn<QString>("name");
        QTest::newRow("named") << QStringList {u"--workspace"_s, u"Acme Ltd"_s, u"sync"_s}
                               << Workspace::Kind::Named << u"Acme Ltd"_s;
        QTest::newRow("with =") << QStringList {u"--workspace=Acme"_s, u"sync"_s} << Workspace::Kind::Named
                                << u"Acme"_s;
        QTest::newRow("the window") << QStringList {u"--workspace"_s, u"acme"_s, u"--minimized"_s}
                                    << Workspace::Kind::Named << u"acme"_s;
        QTest::newRow("default") << QStringList {u"--workspace"_s, u"Default"_s, u"sync"_s}
                                 << Workspace::Kind::Own << QString();
        QTest::newRow("demo") << QStringList {u"--workspace"_s, u"demo"_s, u"sync"_s} << Workspace::Kind::Demo
                              << QString();
        QTest::newRow("the last one counts")
            << QStringList {u"--demo"_s, u"--workspace"_s, u"acme"_s, u"sync"_s} << Workspace::Kind::Named
            << u"acme"_s;
        QTest::newRow("no name") << QStringList {u"--workspace="_s, u"sync"_s} << Workspace::Kind::Named
                                 << QString();
    }
    void readsTheWorkspace()
    {
        QFETCH(const QStringList, words);
        const auto invocation = parseInvocation(words);
        QVERIFY(invocation.isOk());
        QTEST(invocation->workspace.kind, "kind");
        QTEST(invocation->workspace.named.name, "name");
        QVERIFY(invocation->arguments.isEmpty());
        QCOMPARE(invocation->minimized, words.contains(u"--minimized"_s));
    }

    void everyWorkspaceHasItsOwnFiles()
    {
        const Workspace acme {.kind = Workspace::Kind::Named, .named = {.id = u"acme"_s}};
        const Workspace bolt {.kind = Workspace::Kind::Named, .named = {.id = u"bolt"_s}};
        const Workspace demo {.kind = Workspace::Kind::Demo};
        QSet<QString> seen;
        for (const Workspace &workspace : {Workspace(), demo, acme, bolt}) {
            const Paths paths = pathsFor(workspace);
            for (const QString &path :
                 {paths.settingsFile, paths.databaseFile, paths.logFile, paths.pictureFolder}) {
                QVERIFY2(!seen.contains(path), qPrintable(path));
                seen.insert(path);
            }
        }
        const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        QCOMPARE(pathsFor({}).databaseFile, home + u"/viewtide/viewtide.db"_s); // as it always was
        QCOMPARE(pathsFor(acme).databaseFile, home + u"/viewtide/workspaces/acme/viewtide.db"_s);
        QVERIFY(pathsFor(acme).secretsFile != pathsFor({}).secretsFile);
        QCOMPARE(argumentsOf(acme), (QStringList {u"--workspace"_s, u"acme"_s}));
        QCOMPARE(argumentsOf({}), QStringList());
    }

    void usageNamesEveryCommand()
    {
        const QString text = usageText();
        for (const CommandRow &row : commandRows())
            QVERIFY(text.contains(QString::fromLatin1(row.words)));
    }

    void helpIsFilledIn()
    {
        for (const CommandRow &row : commandRows()) {
            QVERIFY2(!helpOf(row).contains(u"%1"_s), row.words);
            QCOMPARE(row.choices != nullptr, QByteArrayView(row.help).contains("%1"));
        }
        QVERIFY(helpOf(commandRow(CommandKind::AlertList)).contains(domain::alertKindKeys().constFirst()));
    }
};

QTEST_APPLESS_MAIN(TestInvocation)
#include "tst_invocation.moc"
