// SPDX-License-Identifier: GPL-3.0-or-later
// Two clients with a workspace each: they collect side by side and share nothing; what the environment says
// is of neither; one window each; nobody removes what runs.
#include "base/clock.h"
#include "end2end/program.h"
#include "simulator/simulator.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace viewtide;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A simulator of three profiles, and a program that keeps keys in files.
struct Scene
{
    Scene()
        : server(options(), clock)
    {
        program.set(u"AYRSHARE_BASE_URL"_s, server.listen()->toString());
        program.set(u"VIEWTIDE_SECRETS"_s, u"file"_s);
    }

    static simulator::SimulatorOptions options()
    {
        simulator::SimulatorOptions options;
        options.world.newest = SystemClock().now();
        options.world.videos = 24;
        return options;
    }

    QString keyOf(int profile) const { return server.world().profiles().at(profile).key; }

    /// A workspace that can collect for one profile.
    bool make(const QString &name, int profile)
    {
        return program.run({u"workspace"_s, u"add"_s, name}).code == 0
            && in(name, u"profile add --account-key"_s, simulator::World::apiKey()).code == 0
            && in(name, u"profile add Main"_s, keyOf(profile)).code == 0;
    }
    test::Run in(const QString &workspace, const QString &words, const QString &input = {})
    {
        return program.run(QStringList {u"--workspace"_s, workspace} + words.split(u' '), input.toUtf8());
    }
    QString folderOf(const QString &id) const
    {
        return program.home() + u"/.local/share/viewtide/workspaces/"_s + id;
    }
    QSet<QString> videosOf(const QString &workspace)
    {
        QSet<QString> links;
        const QJsonArray rows = in(workspace, u"video list --json"_s).json()[u"rows"_s].toArray();
        for (const QJsonValue &row : rows)
            links.insert(row[u"video_url"_s].toString());
        return links;
    }
    QStringList sockets() const
    {
        return QDir(program.home()).entryList({u"viewtide-*.sock"_s}, QDir::System);
    }

    SystemClock clock;
    mutable simulator::Simulator server;
    test::Program program;
};

void end(QProcess &process)
{
    process.terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
    QCOMPARE(process.exitCode(), 0);
}

} // namespace

class TestClients : public QObject
{
    Q_OBJECT

private slots:
    void areMadeRenamedAndRemoved()
    {
        test::Program program;
        const auto ids = [&program] {
            QStringList found;
            const QJsonArray rows =
                program.run({u"workspace"_s, u"list"_s, u"--json"_s}).json()[u"workspaces"_s].toArray();
            for (const QJsonValue &row : rows)
                found.append(row[u"id"_s].toString() + u'=' + row[u"name"_s].toString());
            return found;
        };
        const QStringList none {u"default=My workspace"_s, u"demo=Demo"_s};
        QCOMPARE(ids(), none);
        const test::Run added = program.run({u"workspace"_s, u"add"_s, u"Acme Ltd"_s, u"--json"_s});
        QCOMPARE(added.code, 0);
        QCOMPARE(added.json()[u"id"_s].toString(), u"acme-ltd"_s);
        QCOMPARE(program.run({u"workspace"_s, u"rename"_s, u"acme-ltd"_s, u"Bolt"_s}).code, 0);
        QCOMPARE(ids(), (QStringList {none.first(), u"acme-ltd=Bolt"_s, none.last()}));
        QCOMPARE(program.run({u"workspace"_s, u"remove"_s, u"bolt"_s, u"--delete"_s, u"--json"_s}).code, 0);
        QCOMPARE(ids(), none);
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("mentions");
        QTest::newRow("unknown") << QStringList {u"--workspace"_s, u"Nobody"_s, u"sync"_s}
                                 << QByteArray("'Nobody'; there is: default, demo, Acme)");
        QTest::newRow("unknown to remove") << QStringList {u"workspace"_s, u"remove"_s, u"Nobody"_s}
                                           << QByteArray("there is: default, demo, Acme");
        QTest::newRow("default to remove") << QStringList {u"workspace"_s, u"remove"_s, u"Default"_s}
                                           << QByteArray("'Default' is always there and cannot be removed");
        QTest::newRow("demo to rename") << QStringList {u"workspace"_s, u"rename"_s, u"demo"_s, u"Show"_s}
                                        << QByteArray("'demo' is always there and cannot be renamed");
        QTest::newRow("reserved") << QStringList {u"workspace"_s, u"add"_s, u"Demo"_s}
                                  << QByteArray("'Demo'");
        QTest::newRow("taken") << QStringList {u"workspace"_s, u"add"_s, u"ACME"_s}
                               << QByteArray("'Acme' already");
        QTest::newRow("no name") << QStringList {u"workspace"_s, u"add"_s} << QByteArray("one name");
        QTest::newRow("not all names")
            << QStringList {u"workspace"_s, u"rename"_s, u"Acme"_s} << QByteArray("new name");
        QTest::newRow("no key") << QStringList {u"--workspace"_s, u"acme"_s, u"sync"_s}
                                << QByteArray("viewtide --workspace acme profile add --account-key");
        QTest::newRow("no database yet") << QStringList {u"--workspace"_s, u"acme"_s, u"video"_s, u"list"_s}
                                         << QByteArray("viewtide --workspace acme sync");
    }
    void wrongUse()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, mentions);
        test::Program program;
        QCOMPARE(program.run({u"workspace"_s, u"add"_s, u"Acme"_s}).code, 0);

        const test::Run run = program.run(arguments);

        QCOMPARE(run.code, 1);
        QVERIFY2(run.errors.contains(mentions), run.errors.constData());
        QCOMPARE(run.errors.trimmed().count('\n'), 0); // one sentence
        QVERIFY(run.output.isEmpty());
        const QByteArray json = program.run(arguments + QStringList {u"--json"_s}).output;
        QCOMPARE(QJsonDocument::fromJson(json)[u"status"_s].toString(), u"error"_s);
    }

    void twoClientsShareNothing()
    {
        Scene scene;
        QVERIFY(scene.make(u"Acme"_s, 0));
        QVERIFY(scene.make(u"Bolt"_s, 1));
        scene.server.keepRequests(1000);
        for (const QString &name : {u"Acme"_s, u"Bolt"_s}) {
            const test::Run run = scene.in(name, u"sync --all --json"_s);
            QVERIFY2(run.code == 0 || run.code == 2, run.errors.constData());
        }

        QSet<QByteArray> asked;
        for (const auto &request : scene.server.requests()) {
            for (const auto &[name, value] : request.headers) {
                if (name == "profile-key")
                    asked.insert(value);
            }
        }
        QCOMPARE(asked, (QSet<QByteArray> {scene.keyOf(0).toUtf8(), scene.keyOf(1).toUtf8()}));
        const QSet<QString> acme = scene.videosOf(u"acme"_s);
        const QSet<QString> bolt = scene.videosOf(u"bolt"_s);
        QVERIFY(!acme.isEmpty() && !bolt.isEmpty());
        QVERIFY(!acme.intersects(bolt));
        keysAreInTheirOwnFileOnly(scene);
        QVERIFY(!QFile::exists(scene.program.home() + u"/.local/share/viewtide/viewtide.db"_s));
        QVERIFY(!QFile::exists(scene.program.home() + u"/.config/viewtide"_s));
    }

    static void keysAreInTheirOwnFileOnly(Scene &scene)
    {
        const QHash<QString, QByteArray> keys {{u"acme"_s, scene.keyOf(0).toUtf8()},
                                               {u"bolt"_s, scene.keyOf(1).toUtf8()}};
        QDirIterator files(scene.program.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        QStringList holders;
        while (files.hasNext()) {
            const QString path = files.next();
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
            for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
                if (!contentOf(path).contains(key.value()))
                    continue;
                QCOMPARE(path, scene.folderOf(key.key()) + u"/secrets.json"_s);
                holders.append(key.key());
            }
        }
        holders.sort();
        QCOMPARE(holders, (QStringList {u"acme"_s, u"bolt"_s}));
    }

    void theEnvironmentIsOfTheDefaultOne()
    {
        Scene scene;
        QCOMPARE(scene.program.run({u"workspace"_s, u"add"_s, u"Acme"_s}).code, 0);
        const QString shared = scene.program.home() + u"/shared.db"_s;
        scene.program.set(u"DATABASE_URL"_s, u"sqlite://"_s + shared);
        scene.program.set(u"AYRSHARE_API_KEY"_s, simulator::World::apiKey());
        scene.program.set(u"AYRSHARE_PROFILE_KEY"_s, scene.keyOf(0));

        const test::Run refused = scene.in(u"acme"_s, u"sync --json"_s);
        QCOMPARE(refused.code, 1); // it has no key of its own
        QVERIFY2(refused.errors.contains("no API key in the workspace 'Acme'"), refused.errors.constData());
        QVERIFY2(refused.errors.contains(
                     "takes nothing from DATABASE_URL, AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY"),
                 refused.errors.constData());
        const test::Run added = scene.in(u"acme"_s, u"campaign add Spring"_s);
        QCOMPARE(added.code, 0);
        QVERIFY(!QFile::exists(shared));
        QVERIFY(QFile::exists(scene.folderOf(u"acme"_s) + u"/viewtide.db"_s));
        QVERIFY(scene.in(u"acme"_s, u"profile list --json"_s).json()[u"rows"_s].toArray().isEmpty());
        QVERIFY(scene.in(u"acme"_s, u"settings list"_s).output.contains("database/url = (not shown)\n"));

        QCOMPARE(scene.program.run({u"--workspace"_s, u"default"_s, u"campaign"_s, u"add"_s, u"X"_s}).code,
                 0);
        QVERIFY(QFile::exists(shared)); // as without the option
    }

    void whatRunsIsNotRemoved()
    {
        Scene scene;
        QVERIFY(scene.make(u"Acme"_s, 0));
        const auto watch = scene.program.start({u"--workspace"_s, u"acme"_s, u"watch"_s});
        QTRY_COMPARE_WITH_TIMEOUT(scene.sockets().size(), 1, 20000);

        const test::Run refused = scene.program.run({u"workspace"_s, u"remove"_s, u"Acme"_s, u"--delete"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains("'Acme'"), refused.errors.constData());
        QVERIFY(QFile::exists(scene.folderOf(u"acme"_s)));
        const test::Run handed =
            scene.in(u"acme"_s, u"sync --accounts --json"_s); // the one that runs does it
        QVERIFY2(handed.json().contains(u"platforms_tracked"_s), handed.errors.constData());
        end(*watch);

        QCOMPARE(scene.program.run({u"workspace"_s, u"remove"_s, u"Acme"_s}).code, 0);
        QVERIFY(QFile::exists(scene.program.home() + u"/.local/share/Trash/files/acme/viewtide.db"_s));
        const test::Run gone = scene.in(u"acme"_s, u"watch"_s);
        QCOMPARE(gone.code, 1);
        QVERIFY2(gone.errors.contains("there is: default, demo)"), gone.errors.constData());
    }

    void keysThatStayAreTold()
    {
        test::Program program; // without a keychain
        QCOMPARE(program.run({u"workspace"_s, u"add"_s, u"Acme"_s}).code, 0);
        QFile names(program.home() + u"/.local/share/viewtide/workspaces/acme/keynames"_s);
        QVERIFY(names.open(QIODevice::WriteOnly) && names.write("api-key\n") > 0);
        names.close();

        const test::Run run =
            program.run({u"workspace"_s, u"remove"_s, u"Acme"_s, u"--delete"_s, u"--json"_s});

        QCOMPARE(run.code, 2);
        QCOMPARE(run.json()[u"status"_s].toString(), u"partial"_s);
        QVERIFY2(run.errors.contains("keys of the removed workspace 'Acme' are still in the keychain"),
                 run.errors.constData());
        QVERIFY(!QFile::exists(program.home() + u"/.local/share/viewtide/workspaces/acme"_s));
    }

    void aFolderThatIsSpoiltIsToldInASentence()
    {
        test::Program program;
        QCOMPARE(program.run({u"workspace"_s, u"add"_s, u"Acme"_s}).code, 0);
        const QString folder = program.home() + u"/.local/share/viewtide/workspaces/acme"_s;
        QVERIFY(QDir().mkdir(folder + u"/viewtide.db"_s)); // nothing can be written there, not even by root

        const test::Run run = program.run({u"--workspace"_s, u"acme"_s, u"campaign"_s, u"add"_s, u"X"_s});

        QCOMPARE(run.code, 1);
        QVERIFY2(run.errors.contains(folder.toUtf8()), run.errors.constData());
        QCOMPARE(run.errors.trimmed().count('\n'), 0);
    }

#ifdef VIEWTIDE_HAS_WINDOW
    void eachHasOneWindow()
    {
        Scene scene;
        QCOMPARE(scene.program.run({u"workspace"_s, u"add"_s, u"Acme"_s}).code, 0);
        QCOMPARE(scene.program.run({u"workspace"_s, u"add"_s, u"Bolt"_s}).code, 0);
        scene.program.set(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        const auto acme = scene.program.start({u"--workspace"_s, u"acme"_s});
        const auto bolt = scene.program.start({u"--workspace"_s, u"bolt"_s});
        QTRY_COMPARE_WITH_TIMEOUT(scene.sockets().size(), 2, 20000);

        const test::Run again = scene.program.run({u"--workspace"_s, u"Acme"_s}); // raises the first

        QVERIFY2(again.code == 0, again.errors.constData());
        QCOMPARE(acme->state(), QProcess::Running);
        QCOMPARE(bolt->state(), QProcess::Running);
        QCOMPARE(scene.sockets().size(), 2);
        end(*acme);
        end(*bolt);
        QVERIFY(contentOf(scene.folderOf(u"acme"_s) + u"/viewtide.ini"_s).contains("geometry"));
    }

    void aSecondStartHasTheFirstSync()
    {
        Scene scene;
        QVERIFY(scene.make(u"Acme"_s, 0));
        scene.program.set(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        const auto window = scene.program.start({u"--workspace"_s, u"acme"_s});
        QTRY_COMPARE_WITH_TIMEOUT(scene.sockets().size(), 1, 20000);
        scene.in(u"acme"_s, u"sync --json"_s); // comes after the passes of the start
        const auto asked = [&scene] { return scene.server.traffic().byPath.value("/api/analytics/social"); };
        const qint64 before = asked(); // today's are there: they are due tomorrow
        QVERIFY(before > 0);

        QCOMPARE(scene.program.run({u"--workspace"_s, u"acme"_s}).code, 0);
        scene.in(u"acme"_s, u"sync --json"_s);
        QCOMPARE(asked(), before);

        QCOMPARE(scene.program.run({u"--workspace"_s, u"acme"_s, u"--sync"_s}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(asked() > before, 10000);
        end(*window);
    }
#endif
};

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
