// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the keys of a workspace that is removed: they stay in the keychain while it can come back,
// leave it once it cannot, and whoever keeps them there is named.
#include "settings/leftkeys.h"
#include "settings/memorysecretstore.h"
#include "settings/namingsecretstore.h"
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
using viewtide::test::await;

namespace {

const QString kProfileRef = u"profile-key/1"_s;

/// The keychain of all workspaces, which the test can lock.
class Keychain
{
public:
    std::shared_ptr<SecretStore> of(const QString &scope);
    KeychainOf asked()
    {
        return [this](const QString &scope) { return of(scope); };
    }
    bool has(const NamedWorkspace &workspace, const QString &ref)
    {
        return !await(of(workspace.keyScope)->read(ref)).value().isEmpty();
    }

    bool isLocked = false;

private:
    QHash<QString, std::shared_ptr<MemorySecretStore>> m_keys;
};

class LockedStore final : public SecretStore
{
public:
    LockedStore(const Keychain &keychain, std::shared_ptr<SecretStore> keys)
        : m_keychain(keychain)
        , m_keys(std::move(keys))
    { }
    QFuture<Result<Secret>> read(const QString &ref) override { return m_keys->read(ref); }
    QFuture<Status> write(const QString &ref, const Secret &secret) override
    {
        return m_keys->write(ref, secret);
    }
    QFuture<Status> remove(const QString &ref) override
    {
        if (!m_keychain.isLocked)
            return m_keys->remove(ref);
        return QtFuture::makeReadyFuture(
            Status(Error {.kind = ErrorKind::ConfigInvalid, .detail = u"the keychain is locked"_s}));
    }
    QString description() const override { return u"keychain"_s; }
    SecretPlace place() const override { return SecretPlace::Keychain; }

private:
    const Keychain &m_keychain;
    std::shared_ptr<SecretStore> m_keys;
};

std::shared_ptr<SecretStore> Keychain::of(const QString &scope)
{
    auto &keys = m_keys[scope];
    if (!keys)
        keys = std::make_shared<MemorySecretStore>();
    return std::make_shared<LockedStore>(*this, keys);
}

} // namespace

class LeftKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void namesAreNoted();
    void aNameThatCannotBeNotedWritesNoKey();
    void keysStayWhileItIsInTheTrash();
    void keysOfARestoredOneWork();
    void keysLeaveWithTheTrash();
    void keysLeaveWithWhatIsDeleted();
    void aKeychainThatRefusesIsTold();
    void keysOfACopyStay();
    void whatLeftNoTraceStays();
    void withoutKeysNothingIsNoted();

private:
    NamedWorkspace add(const QString &name);
    QList<KeysThatStay> takeOut() { return takeOutLeftKeys(*m_workspaces, m_keychain.asked()).result(); }
    QString trash(const QString &id) const { return m_home->filePath(u"data/Trash/files/"_s + id); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Workspaces> m_workspaces;
    Keychain m_keychain;
};

void LeftKeysTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_keychain = {};
    qputenv("XDG_DATA_HOME", m_home->filePath(u"data"_s).toUtf8()); // where the trash is
    m_workspaces = std::make_unique<Workspaces>(
        Workspaces::Places {.folder = m_home->filePath(u"data/viewtide/workspaces"_s),
                            .cacheFolder = m_home->filePath(u"cache"_s),
                            .autostartFolder = m_home->filePath(u"autostart"_s)});
}

/// With an API key and the key of a profile.
NamedWorkspace LeftKeysTest::add(const QString &name)
{
    const NamedWorkspace made = m_workspaces->add(name).value();
    NamingSecretStore store(m_keychain.of(made.keyScope), KeyNames(m_workspaces->folderOf(made.id)));
    for (const QString &ref : {QString(kApiKeyRef), kProfileRef}) {
        if (!await(store.write(ref, Secret("CANARY-left"))))
            qFatal("the key is not written");
    }
    return made;
}

void LeftKeysTest::namesAreNoted()
{
    const NamedWorkspace acme = add(u"Acme"_s);
    const QString folder = m_workspaces->folderOf(acme.id);
    const KeyNames names(folder);
    QCOMPARE(names.list(), (QStringList {kApiKeyRef, kProfileRef}));
    QCOMPARE(test::modeOf(folder + u"/keynames"_s), 0600);
    NamingSecretStore store(m_keychain.of(acme.keyScope), names);

    QVERIFY_RESULT(await(store.remove(kApiKeyRef)));
    QCOMPARE(names.list(), QStringList {kProfileRef});
    m_keychain.isLocked = true;
    QCOMPARE_ERROR(await(store.remove(kProfileRef)), ErrorKind::ConfigInvalid);
    QCOMPARE(names.list(), QStringList {kProfileRef}); // it is there still

    // A key from before there were names.
    QVERIFY(QFile::remove(folder + u"/keynames"_s));
    QVERIFY(await(store.read(kApiKeyRef)).value().isEmpty());
    QCOMPARE(names.list(), QStringList());
    QVERIFY(!await(store.read(kProfileRef)).value().isEmpty());
    QCOMPARE(names.list(), QStringList {kProfileRef});
}

void LeftKeysTest::aNameThatCannotBeNotedWritesNoKey()
{
    const NamedWorkspace acme = m_workspaces->add(u"Acme"_s).value();
    NamingSecretStore store(m_keychain.of(acme.keyScope), KeyNames(m_workspaces->folderOf(acme.id)));
    QVERIFY_RESULT(m_workspaces->remove(acme.id, Removal::ForEver));

    QCOMPARE_ERROR(await(store.write(kApiKeyRef, Secret("CANARY-left"))), ErrorKind::NotFound);

    QVERIFY(!m_keychain.has(acme, kApiKeyRef));
    QVERIFY(!QFile::exists(m_workspaces->folderOf(acme.id)));
}

void LeftKeysTest::keysStayWhileItIsInTheTrash()
{
    const NamedWorkspace acme = add(u"Acme"_s);
    QVERIFY_RESULT(m_workspaces->remove(acme.id, Removal::ToTrash));
    // One of the same name takes its place, with keys of its own.
    const NamedWorkspace again = add(u"Acme"_s);

    QVERIFY(takeOut().isEmpty());

    QVERIFY(m_keychain.has(acme, kApiKeyRef) && m_keychain.has(acme, kProfileRef));
    QVERIFY(m_keychain.has(again, kProfileRef));
    QCOMPARE(m_workspaces->leftKeyNotes().list().size(), 1);
}

void LeftKeysTest::keysOfARestoredOneWork()
{
    const NamedWorkspace acme = add(u"Acme"_s);
    QVERIFY_RESULT(m_workspaces->remove(acme.id, Removal::ToTrash));
    QVERIFY(QDir().rename(trash(acme.id), m_workspaces->folderOf(acme.id)));

    QVERIFY(takeOut().isEmpty());

    QVERIFY(m_keychain.has(acme, kApiKeyRef) && m_keychain.has(acme, kProfileRef));
    QCOMPARE(m_workspaces->list(), QList<NamedWorkspace> {acme});
    QVERIFY(m_workspaces->leftKeyNotes().list().isEmpty());
}

void LeftKeysTest::keysLeaveWithTheTrash()
{
    const NamedWorkspace acme = add(u"Acme"_s);
    const NamedWorkspace bolt = add(u"Bolt"_s);
    QVERIFY_RESULT(m_workspaces->remove(acme.id, Removal::ToTrash));
    QVERIFY(QDir(trash(acme.id)).removeRecursively());

    QVERIFY(takeOut().isEmpty());

    QVERIFY(!m_keychain.has(acme, kApiKeyRef) && !m_keychain.has(acme, kProfileRef));
    QVERIFY(m_keychain.has(bolt, kApiKeyRef) && m_keychain.has(bolt, kProfileRef));
    QVERIFY(m_workspaces->leftKeyNotes().list().isEmpty());
}

void LeftKeysTest::keysLeaveWithWhatIsDeleted()
{
    const NamedWorkspace acme = add(u"Acme"_s);
    QVERIFY_RESULT(m_workspaces->remove(acme.id, Removal::ForEver));

    QVERIFY(takeOut().isEmpty());

    QVERIFY(!m_keychain.has(acme, kApiKeyRef) && !m_keychain.has(acme, kProfileRef));
    QVERIFY(m_workspaces->leftKeyNotes().list().isEmpty());
}

void LeftKeysTest::aKeychainThatRefusesIsTold()
{
    const NamedWorkspace acme = add(u"Acme"_s);
    const NamedWorkspace bolt = add(u"Bolt"_s);
    QVERIFY_RESULT(m_workspaces->remove(acme.id, Removal::ForEver));
    QVERIFY_RESULT(m_workspaces->remove(bolt.id, Removal::ForEver));
    m_keychain.isLocked = true;

    const QList<KeysThatStay> stay = takeOut();

    QCOMPARE(stay.size(), 2);
    QCOMPARE(QSet({stay.first().workspace, stay.last().workspace}), QSet({u"Acme"_s, u"Bolt"_s}));
    QCOMPARE(stay.first().error.detail, u"the keychain is locked"_s);
    QVERIFY(m_keychain.has(acme, kProfileRef));

    m_keychain.isLocked = false;
    QVERIFY(takeOut().isEmpty()); // the next time

    QVERIFY(!m_keychain.has(acme, kProfileRef) && !m_keychain.has(bolt, kProfileRef));
}

/// Of a folder that somebody copied: the keys are those of both.
void LeftKeysTest::keysOfACopyStay()
{
    const NamedWorkspace acme = add(u"Acme"_s);
    const QString copy = m_workspaces->folderOf(u"copy"_s);
    QVERIFY(QDir().mkdir(copy));
    QVERIFY(QFile::copy(m_workspaces->folderOf(acme.id) + u"/workspace.ini"_s, copy + u"/workspace.ini"_s));
    QVERIFY_RESULT(m_workspaces->remove(acme.id, Removal::ForEver));

    QVERIFY(takeOut().isEmpty());

    QVERIFY(m_keychain.has(acme, kProfileRef));
}

/// The program ended before it could note where in the trash the folder is.
void LeftKeysTest::whatLeftNoTraceStays()
{
    QVERIFY_RESULT(m_workspaces->leftKeyNotes().write(
        {.workspace = u"Gone"_s, .keyScope = u"gone-1"_s, .names = {kProfileRef}, .trash = u"?"_s}));
    QVERIFY_RESULT(await(m_keychain.of(u"gone-1"_s)->write(kProfileRef, Secret("CANARY-left"))));

    QVERIFY(takeOut().isEmpty());

    QVERIFY(m_keychain.has({.id = {}, .name = {}, .keyScope = u"gone-1"_s}, kProfileRef));
}

void LeftKeysTest::withoutKeysNothingIsNoted()
{
    const NamedWorkspace acme = m_workspaces->add(u"Acme"_s).value();
    QVERIFY_RESULT(m_workspaces->remove(acme.id, Removal::ToTrash));
    QVERIFY(m_workspaces->leftKeyNotes().list().isEmpty());
    QVERIFY(takeOut().isEmpty());
}

QTEST_GUILESS_MAIN(LeftKeysTest)
#include "tst_leftkeys.moc"
