// SPDX-License-Identifier: GPL-3.0-or-later
// The named workspaces on the disk: ids and names of every kind, who may read them, who uses them, how they
// go.
#include "settings/autostart.h"
#include "settings/keychainsecretstore.h"
#include "settings/settings.h"
#include "settings/workspaces.h"

#include "support/filemode.h"
#include "support/resultmacros.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace viewtide;
using namespace viewtide::settings;
using namespace Qt::Literals::StringLiterals;

class WorkspacesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void idsAreSafeForAFolder_data();
    void idsAreSafeForAFolder();
    void namesAreChecked_data();
    void namesAreChecked();
    void isFoundByNameOrId();
    void aNameIsTakenOnce();
    void onlyTheUserReadsIt();
    void keysHaveAScopeOfTheirOwn();
    void aRenamedOneKeepsIdAndKeys();
    void nobodyRemovesWhatIsUsed();
    void goesToTheTrashOrForEver();
    void withoutATrashItStays();
    void startsAtLoginByItself();
    void takesNoDatabaseFromTheEnvironment();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Workspaces> m_workspaces;
};

void WorkspacesTest::initTestCase()
{
    qunsetenv("DATABASE_URL");
}

void WorkspacesTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->filePath(u"data"_s).toUtf8()); // where the trash is
    m_workspaces = std::make_unique<Workspaces>(
        Workspaces::Places {.folder = m_home->filePath(u"data/viewtide/workspaces"_s),
                            .cacheFolder = m_home->filePath(u"cache"_s),
                            .autostartFolder = m_home->filePath(u"autostart"_s)});
}

void WorkspacesTest::idsAreSafeForAFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("id");
    QTest::newRow("plain") << u"Acme"_s << QStringList() << u"acme"_s;
    QTest::newRow("spaces and signs") << u"Müller & Söhne (2)"_s << QStringList() << u"muller-sohne-2"_s;
    QTest::newRow("other letters") << u"株式会社"_s << QStringList() << u"workspace"_s;
    QTest::newRow("parent folder") << u".."_s << QStringList() << u"workspace"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << QStringList() << u"etc-passwd"_s;
    QTest::newRow("slash") << u"/"_s << QStringList() << u"workspace"_s;
    QTest::newRow("option") << u"--demo"_s << QStringList() << u"demo-2"_s;
    QTest::newRow("reserved") << u"Défault"_s << QStringList() << u"default-2"_s;
    QTest::newRow("taken") << u"ACME"_s << QStringList {u"acme"_s, u"acme-2"_s} << u"acme-3"_s;
    QTest::newRow("long") << QString(500, u'x') << QStringList() << QString(40, u'x');
    QTest::newRow("long and cut at a sign")
        << QString(39, u'x') + u" yyy"_s << QStringList() << QString(39, u'x');
}

void WorkspacesTest::idsAreSafeForAFolder()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, taken);
    QTEST(workspaceIdFor(name, taken), "id");
}

void WorkspacesTest::namesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("plain") << u"Acme"_s << true;
    QTest::newRow("other letters") << u"株式会社"_s << true;
    QTest::newRow("dots") << u".."_s << true; // only a name: the folder has an id
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << u" \t "_s << false;
    QTest::newRow("demo") << u"DEMO"_s << false;
    QTest::newRow("default") << u" Default"_s << false;
    QTest::newRow("longest") << QString(60, u'x') << true;
    QTest::newRow("too long") << QString(61, u'x') << false;
    QTest::newRow("turns the direction") << u"Ac\u202Eme"_s << false;
    QTest::newRow("control character") << u"Ac\u0007me"_s << false;
}

void WorkspacesTest::namesAreChecked()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isGood);
    QCOMPARE(m_workspaces->check(name).isOk(), isGood);
    QCOMPARE(m_workspaces->add(name).isOk(), isGood);
    QCOMPARE(m_workspaces->list().size(), isGood ? 1 : 0);
}

void WorkspacesTest::isFoundByNameOrId()
{
    const auto acme = m_workspaces->add(u"  Acme   Ltd "_s);
    QVERIFY_RESULT(acme);
    QCOMPARE(acme->name, u"Acme Ltd"_s);
    for (const QString &wanted : {u"Acme Ltd"_s, u"ACME ltd"_s, u"acme-ltd"_s}) {
        const auto found = m_workspaces->find(wanted);
        QVERIFY_RESULT(found);
        QCOMPARE(*found, *acme);
    }
    const auto missing = m_workspaces->find(u"Bolt"_s);
    QCOMPARE_ERROR(missing, ErrorKind::NotFound);
    QCOMPARE(missing.error().detail, u"workspace 'Bolt'; there is: default, demo, Acme Ltd"_s);
    QCOMPARE(Workspaces({}).list().size(), 0); // not what is in the folder that we were started in
}

void WorkspacesTest::aNameIsTakenOnce()
{
    QVERIFY_RESULT(m_workspaces->add(u"Acme"_s));
    QCOMPARE_ERROR(m_workspaces->add(u"ACME"_s), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(m_workspaces->add(u"Ａｃｍｅ"_s), ErrorKind::ConfigInvalid); // looks the same
    QVERIFY_RESULT(m_workspaces->rename(u"acme"_s, u"Bolt"_s));
    // An entry at login calls Bolt "acme".
    QCOMPARE_ERROR(m_workspaces->add(u"acme"_s), ErrorKind::ConfigInvalid);
    const auto other = m_workspaces->add(u"Acme!"_s);
    QVERIFY_RESULT(other);
    QCOMPARE(other->id, u"acme-2"_s);
}

void WorkspacesTest::onlyTheUserReadsIt()
{
    const mode_t before = umask(0);
    const auto acme = m_workspaces->add(u"Acme"_s);
    umask(before);
    QVERIFY_RESULT(acme);
    const QString folder = m_workspaces->folderOf(acme->id);
    QCOMPARE(test::modeOf(QFileInfo(folder).absolutePath()), 0700);
    QCOMPARE(test::modeOf(folder), 0700);
    QCOMPARE(test::modeOf(folder + u"/workspace.ini"_s), 0600);
}

void WorkspacesTest::keysHaveAScopeOfTheirOwn()
{
    const auto acme = m_workspaces->add(u"Acme"_s);
    const auto bolt = m_workspaces->add(u"Bolt"_s);
    QVERIFY(acme && bolt);
    const auto entry = [](const NamedWorkspace &workspace) {
        return KeychainSecretStore(u"viewtide"_s, workspace.keyScope).entryOf(kApiKeyRef);
    };
    QCOMPARE(KeychainSecretStore(u"viewtide"_s).entryOf(kApiKeyRef), u"api-key"_s); // as it always was
    QVERIFY2(entry(*acme).startsWith(u"workspace/acme-"_s), qPrintable(entry(*acme)));
    QVERIFY(entry(*acme).endsWith(u"/api-key"_s));
    QVERIFY(entry(*acme) != entry(*bolt));

    // One of the same name that comes later has none of the keys of the one that went.
    QVERIFY_RESULT(m_workspaces->remove(acme->id, Removal::ForEver));
    const auto again = m_workspaces->add(u"Acme"_s);
    QVERIFY_RESULT(again);
    QCOMPARE(again->id, acme->id);
    QVERIFY(entry(*again) != entry(*acme));
}

void WorkspacesTest::aRenamedOneKeepsIdAndKeys()
{
    const auto acme = m_workspaces->add(u"Acme"_s);
    QVERIFY_RESULT(acme);
    const auto renamed = m_workspaces->rename(u"acme"_s, u"Bolt & Co"_s);
    QVERIFY_RESULT(renamed);
    QCOMPARE(*renamed, (NamedWorkspace {.id = acme->id, .name = u"Bolt & Co"_s, .keyScope = acme->keyScope}));
    QCOMPARE(m_workspaces->list(), QList<NamedWorkspace> {*renamed});
    QVERIFY_RESULT(m_workspaces->rename(u"Bolt & Co"_s, u"BOLT & Co"_s)); // its own name in another case
}

void WorkspacesTest::nobodyRemovesWhatIsUsed()
{
    const auto acme = m_workspaces->add(u"Acme"_s);
    QVERIFY_RESULT(acme);
    const QString folder = m_workspaces->folderOf(acme->id);
    {
        const auto first = WorkspaceUse::shared(folder);
        const auto second = WorkspaceUse::shared(folder);
        QVERIFY(first && second);
        QCOMPARE_ERROR(m_workspaces->remove(acme->id, Removal::ForEver), ErrorKind::DatabaseBusy);
    }
    {
        const auto removing = WorkspaceUse::alone(folder);
        QVERIFY_RESULT(removing);
        QCOMPARE_ERROR(WorkspaceUse::shared(folder), ErrorKind::DatabaseUnavailable);
    }
    QVERIFY(QFile::exists(folder));
    QVERIFY_RESULT(m_workspaces->remove(acme->id, Removal::ForEver));
    QCOMPARE_ERROR(WorkspaceUse::shared(folder), ErrorKind::DatabaseUnavailable);
    QCOMPARE_ERROR(m_workspaces->remove(acme->id, Removal::ForEver), ErrorKind::NotFound);
}

void WorkspacesTest::goesToTheTrashOrForEver()
{
    for (const Removal removal : {Removal::ToTrash, Removal::ForEver}) {
        const auto acme = m_workspaces->add(u"Acme"_s);
        QVERIFY_RESULT(acme);
        const QString folder = m_workspaces->folderOf(acme->id);
        QFile database(folder + u"/viewtide.db"_s);
        QVERIFY(database.open(QIODevice::WriteOnly));
        database.close();
        QVERIFY(QDir().mkpath(m_workspaces->cacheFolderOf(acme->id) + u"/pictures"_s));
        QVERIFY_RESULT(m_workspaces->remove(u"ACME"_s, removal));
        QVERIFY(!QFile::exists(folder));
        QVERIFY(!QFile::exists(m_workspaces->cacheFolderOf(acme->id)));
    }
    QVERIFY(QFile::exists(m_home->filePath(u"data/Trash/files/acme/viewtide.db"_s)));
    QVERIFY(!QFile::exists(m_home->filePath(u"data/Trash/files/acme.2"_s)));
}

void WorkspacesTest::withoutATrashItStays()
{
    const auto acme = m_workspaces->add(u"Acme"_s);
    QVERIFY_RESULT(acme);
    QFile inTheWay(m_home->filePath(u"data/Trash"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QDir::setCurrent(m_home->path());
    QCOMPARE_ERROR(m_workspaces->remove(acme->id, Removal::ToTrash), ErrorKind::ConfigInvalid);
    QCOMPARE(m_workspaces->list(), QList<NamedWorkspace> {*acme});
    QCOMPARE(QDir(m_home->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList {u"data"_s});
    QVERIFY_RESULT(m_workspaces->remove(acme->id, Removal::ForEver));
}

void WorkspacesTest::startsAtLoginByItself()
{
    const QString folder = m_home->filePath(u"autostart"_s);
    const auto acme = m_workspaces->add(u"A\\cme"_s);
    QVERIFY_RESULT(acme);
    const Autostart own(folder, u"/usr/bin/viewtide"_s);
    const Autostart theirs(folder, u"/usr/bin/viewtide"_s, *acme);
    QVERIFY_RESULT(theirs.set(AtLogin::On));
    QCOMPARE(own.state(), AtLogin::Off);
    QCOMPARE(theirs.state(), AtLogin::On);
    QCOMPARE(QDir(folder).entryList(QDir::Files),
             QStringList {u"io.github.viewtide.viewtide.a-cme.desktop"_s});
    QFile file(theirs.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("Exec=\"/usr/bin/viewtide\" --workspace a-cme --minimized\n"), text.constData());
    QVERIFY2(text.contains("Name=Viewtide: A\\\\cme\n"), text.constData());

    QVERIFY_RESULT(m_workspaces->remove(acme->id, Removal::ForEver));
    QCOMPARE(theirs.state(), AtLogin::Off);
}

void WorkspacesTest::takesNoDatabaseFromTheEnvironment()
{
    const QString file = m_home->filePath(u"viewtide.ini"_s);
    qputenv("DATABASE_URL", "sqlite:///of/the/default/one.db");
    qputenv("AYRSHARE_BASE_URL", "https://a.example/api");
    const Settings everything(file);
    Settings named(file, Environment::NotWhere);
    QCOMPARE(everything.text(Key::DatabaseUrl), u"sqlite:///of/the/default/one.db"_s);
    QVERIFY(everything.isFixed(Key::DatabaseUrl));
    QCOMPARE(named.text(Key::DatabaseUrl), QString());
    QVERIFY(!named.isFixed(Key::DatabaseUrl));
    QCOMPARE(named.text(Key::BaseUrl), u"https://a.example/api"_s); // where the API is, is for all
    named.set(Key::DatabaseUrl, u"sqlite:///of/its/own.db"_s);
    QCOMPARE(named.text(Key::DatabaseUrl), u"sqlite:///of/its/own.db"_s);
    qunsetenv("DATABASE_URL");
    qunsetenv("AYRSHARE_BASE_URL");
}

QTEST_GUILESS_MAIN(WorkspacesTest)
#include "tst_workspaces.moc"
