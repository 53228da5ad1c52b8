// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/environmentsecretstore.h"
#include "settings/filesecretstore.h"
#include "settings/layeredsecretstore.h"
#include "settings/memorysecretstore.h"

#include "base/redact.h"
#include "support/resultmacros.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace viewtide;
using namespace viewtide::settings;
using viewtide::test::await;

namespace {

constexpr std::array kVariables {"AYRSHARE_API_KEY", "AYRSHARE_PROFILE_KEY", "X_TWITTER_API_KEY",
                                 "X_TWITTER_API_SECRET", "CREDENTIALS_DIRECTORY"};

/// A store that cannot be reached.
class BrokenSecretStore final : public SecretStore
{
public:
    QFuture<Result<Secret>> read(const QString &) override
    {
        return QtFuture::makeReadyFuture(Result<Secret>(error()));
    }
    QFuture<Status> write(const QString &, const Secret &) override
    {
        return QtFuture::makeReadyFuture(Status(error()));
    }
    QFuture<Status> remove(const QString &) override { return QtFuture::makeReadyFuture(Status(error())); }
    QString description() const override { return QStringLiteral("broken"); }
    SecretPlace place() const override { return SecretPlace::Keychain; }

private:
    static Error error() { return {.kind = ErrorKind::ConfigInvalid, .detail = QStringLiteral("broken")}; }
};

/// A store that answers when the test says so.
class SlowSecretStore final : public SecretStore
{
public:
    explicit SlowSecretStore(std::shared_ptr<QPromise<Result<Secret>>> promise)
        : m_promise(std::move(promise))
    { }
    QFuture<Result<Secret>> read(const QString &) override { return m_promise->future(); }
    QFuture<Status> write(const QString &, const Secret &) override
    {
        return QtFuture::makeReadyFuture(Status(Done {}));
    }
    QFuture<Status> remove(const QString &) override { return QtFuture::makeReadyFuture(Status(Done {})); }
    QString description() const override { return QStringLiteral("slow"); }
    SecretPlace place() const override { return SecretPlace::Keychain; }

private:
    std::shared_ptr<QPromise<Result<Secret>>> m_promise;
};

template<typename... Stores>
std::vector<LayeredSecretStore::Layer> layers(std::unique_ptr<Stores>... stores)
{
    std::vector<LayeredSecretStore::Layer> list;
    (list.push_back(std::move(stores)), ...);
    return list;
}

QByteArray revealed(const Result<Secret> &secret)
{
    return secret ? secret->reveal() : QByteArray("error");
}

} // namespace

class SecretStoresTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void environment_data();
    void environment();
    void environmentIsReadOnly();
    void credentialFiles();

    void fileKeepsSecrets();
    void fileIsPrivate();
    void fileThatOthersCanReadIsRefused_data();
    void fileThatOthersCanReadIsRefused();
    void damagedFileIsLeftAsItIs();

    void firstLayerWins();
    void writesGoToTheWritableLayer();
    void anUnreachableLayerIsPassedOver();
    void anUnreachableLayerIsTold();
    void tellsWhereAKeyIs();
    void keysMoveToAnotherPlace();
    void aMoveThatFailsChangesNothing();
    void theStoreMayDieBeforeTheAnswer();

    void whatIsReadOrWrittenIsRedacted();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SecretStoresTest::init()
{
    for (const char *name : kVariables)
        qunsetenv(name);
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("config/secrets.json"));
}

void SecretStoresTest::cleanup()
{
    for (const char *name : kVariables)
        qunsetenv(name);
}

void SecretStoresTest::environment_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("ref");
    QTest::newRow("api key") << QByteArray("AYRSHARE_API_KEY") << QString(kApiKeyRef);
    QTest::newRow("profile key") << QByteArray("AYRSHARE_PROFILE_KEY") << QString(kEnvironmentProfileRef);
    QTest::newRow("x key") << QByteArray("X_TWITTER_API_KEY") << QString(kXKeyRef);
    QTest::newRow("x secret") << QByteArray("X_TWITTER_API_SECRET") << QString(kXSecretRef);
}

void SecretStoresTest::environment()
{
    QFETCH(QByteArray, variable);
    QFETCH(QString, ref);
    EnvironmentSecretStore store;
    QCOMPARE(revealed(await(store.read(ref))), QByteArray());

    qputenv(variable.constData(), " a-key-of-mine\n");

    QCOMPARE(revealed(await(store.read(ref))), QByteArray("a-key-of-mine"));
    QCOMPARE(revealed(await(store.read(QStringLiteral("profile-key/1")))), QByteArray());
}

void SecretStoresTest::environmentIsReadOnly()
{
    EnvironmentSecretStore store;
    QCOMPARE_ERROR(await(store.write(kApiKeyRef, Secret("abcdef"))), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(await(store.remove(kApiKeyRef)), ErrorKind::ConfigInvalid);
}

void SecretStoresTest::credentialFiles()
{
    QFile file(m_folder->filePath(QStringLiteral("ayrshare-api-key")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from-systemd\n");
    file.close();
    qputenv("CREDENTIALS_DIRECTORY", m_folder->path().toUtf8());
    EnvironmentSecretStore store;

    QCOMPARE(revealed(await(store.read(kApiKeyRef))), QByteArray("from-systemd"));
    QCOMPARE(revealed(await(store.read(kXKeyRef))), QByteArray());
    qputenv("AYRSHARE_API_KEY", "from-variable");
    QCOMPARE(revealed(await(store.read(kApiKeyRef))), QByteArray("from-variable"));
}

void SecretStoresTest::fileKeepsSecrets()
{
    {
        FileSecretStore store(m_path);
        QCOMPARE(revealed(await(store.read(kApiKeyRef))), QByteArray());
        QVERIFY_RESULT(await(store.remove(kApiKeyRef)));
        QVERIFY(!QFile::exists(m_path)); // nothing to keep: no file
        QVERIFY_RESULT(await(store.write(kApiKeyRef, Secret("one-key"))));
        QVERIFY_RESULT(await(store.write(QStringLiteral("profile-key/1"), Secret("two\n\"key\""))));
        QVERIFY_RESULT(await(store.write(kApiKeyRef, Secret("one-key-renewed"))));
    }
    FileSecretStore store(m_path);
    QCOMPARE(revealed(await(store.read(kApiKeyRef))), QByteArray("one-key-renewed"));
    QCOMPARE(revealed(await(store.read(QStringLiteral("profile-key/1")))), QByteArray("two\n\"key\""));
    QVERIFY_RESULT(await(store.remove(kApiKeyRef)));
    QCOMPARE(revealed(await(store.read(kApiKeyRef))), QByteArray());
    QCOMPARE(revealed(await(store.read(QStringLiteral("profile-key/1")))), QByteArray("two\n\"key\""));
}

void SecretStoresTest::fileIsPrivate()
{
    const mode_t before = umask(0);
    FileSecretStore store(m_path);
    QVERIFY_RESULT(await(store.write(kApiKeyRef, Secret("one-key"))));
    QVERIFY_RESULT(await(store.write(kApiKeyRef, Secret("other-key"))));
    umask(before);

    struct stat status
    {
    };
    QCOMPARE(stat(QFile::encodeName(m_path).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    QCOMPARE(stat(QFile::encodeName(QFileInfo(m_path).path()).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0700);
    QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files | QDir::Hidden).size(), qsizetype(1));
}

void SecretStoresTest::fileThatOthersCanReadIsRefused_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("0600") << 0600 << false;
    QTest::newRow("0400") << 0400 << false;
    QTest::newRow("group reads") << 0640 << true;
    QTest::newRow("all read") << 0644 << true;
    QTest::newRow("group writes") << 0620 << true;
}

void SecretStoresTest::fileThatOthersCanReadIsRefused()
{
    QFETCH(int, mode);
    QFETCH(bool, isRefused);
    FileSecretStore store(m_path);
    QVERIFY_RESULT(await(store.write(kApiKeyRef, Secret("one-key"))));
    QCOMPARE(chmod(QFile::encodeName(m_path).constData(), mode_t(mode)), 0);

    const auto answer = await(store.read(kApiKeyRef));

    if (!isRefused) {
        QCOMPARE(revealed(answer), QByteArray("one-key"));
        return;
    }
    QCOMPARE_ERROR(answer, ErrorKind::ConfigInvalid);
    QVERIFY(describe(answer.error()).contains(m_path));
    QVERIFY(describe(answer.error()).contains(QStringLiteral("chmod 600")));
    QCOMPARE_ERROR(await(store.write(kApiKeyRef, Secret("other-key"))), ErrorKind::ConfigInvalid);
}

void SecretStoresTest::damagedFileIsLeftAsItIs()
{
    FileSecretStore store(m_path);
    QVERIFY_RESULT(await(store.write(kApiKeyRef, Secret("one-key"))));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{\"api-key\": \"one-k");
    file.close();

    QCOMPARE_ERROR(await(store.read(kApiKeyRef)), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(await(store.write(kApiKeyRef, Secret("other-key"))), ErrorKind::ConfigInvalid);

    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{\"api-key\": \"one-k"));
}

void SecretStoresTest::firstLayerWins()
{
    auto second = std::make_unique<MemorySecretStore>();
    QVERIFY_RESULT(await(second->write(kApiKeyRef, Secret("of-the-keychain"))));
    LayeredSecretStore store(layers(std::make_unique<EnvironmentSecretStore>()), std::move(second));

    QCOMPARE(store.description(), QStringLiteral("environment, memory"));
    QCOMPARE(revealed(await(store.read(kApiKeyRef))), QByteArray("of-the-keychain"));
    qputenv("AYRSHARE_API_KEY", "of-the-environment");
    QCOMPARE(revealed(await(store.read(kApiKeyRef))), QByteArray("of-the-environment"));
    QCOMPARE(revealed(await(store.read(kXKeyRef))), QByteArray());
}

void SecretStoresTest::writesGoToTheWritableLayer()
{
    LayeredSecretStore store(layers(std::make_unique<EnvironmentSecretStore>()),
                             std::make_unique<MemorySecretStore>());

    QVERIFY_RESULT(await(store.write(kXKeyRef, Secret("written"))));
    QCOMPARE(revealed(await(store.read(kXKeyRef))), QByteArray("written"));
    QVERIFY_RESULT(await(store.remove(kXKeyRef)));
    QCOMPARE(revealed(await(store.read(kXKeyRef))), QByteArray());
}

void SecretStoresTest::anUnreachableLayerIsPassedOver()
{
    auto last = std::make_unique<MemorySecretStore>();
    QVERIFY_RESULT(await(last->write(kApiKeyRef, Secret("of-the-file"))));
    LayeredSecretStore store(layers(std::make_unique<BrokenSecretStore>()), std::move(last));

    QCOMPARE(revealed(await(store.read(kApiKeyRef))), QByteArray("of-the-file"));
}

void SecretStoresTest::anUnreachableLayerIsTold()
{
    // "not there" would make a profile look as if it had no key, and ask the user for one
    LayeredSecretStore store(layers(std::make_unique<BrokenSecretStore>()),
                             std::make_unique<MemorySecretStore>());

    QCOMPARE_ERROR(await(store.read(kApiKeyRef)), ErrorKind::ConfigInvalid);
}

void SecretStoresTest::tellsWhereAKeyIs()
{
    LayeredSecretStore store(layers(std::make_unique<EnvironmentSecretStore>()),
                             std::make_unique<MemorySecretStore>());
    QCOMPARE(*await(store.locate(kApiKeyRef)), SecretPlace::Nowhere);
    QVERIFY_RESULT(await(store.write(kApiKeyRef, Secret("written"))));
    QCOMPARE(*await(store.locate(kApiKeyRef)), SecretPlace::Memory);
    qputenv("AYRSHARE_API_KEY", "of-the-environment");
    QCOMPARE(*await(store.locate(kApiKeyRef)), SecretPlace::Environment);
}

void SecretStoresTest::keysMoveToAnotherPlace()
{
    const auto memory = std::make_shared<MemorySecretStore>();
    const auto file = std::make_shared<FileSecretStore>(m_folder->filePath(QStringLiteral("secrets.json")));
    LayeredSecretStore store({}, memory);
    store.addPlace(file);
    QVERIFY_RESULT(await(store.write(kApiKeyRef, Secret("one-key"))));
    QVERIFY_RESULT(await(store.write(QStringLiteral("profile"), Secret("another-key"))));

    QVERIFY_RESULT(await(store.moveTo(SecretPlace::File, {kApiKeyRef, kXKeyRef, QStringLiteral("profile")})));

    QCOMPARE(store.place(), SecretPlace::File);
    QCOMPARE(revealed(await(file->read(kApiKeyRef))), QByteArray("one-key"));
    QCOMPARE(revealed(await(file->read(QStringLiteral("profile")))), QByteArray("another-key"));
    QCOMPARE(revealed(await(memory->read(kApiKeyRef))), QByteArray());
    QCOMPARE_ERROR(await(store.moveTo(SecretPlace::Keychain, {})), ErrorKind::ConfigInvalid);
    QCOMPARE(store.place(), SecretPlace::File);
}

void SecretStoresTest::aMoveThatFailsChangesNothing()
{
    const auto memory = std::make_shared<MemorySecretStore>();
    LayeredSecretStore store({}, memory);
    store.addPlace(std::make_shared<BrokenSecretStore>());
    QVERIFY_RESULT(await(store.write(kApiKeyRef, Secret("one-key"))));

    QCOMPARE_ERROR(await(store.moveTo(SecretPlace::Keychain, {kApiKeyRef})), ErrorKind::ConfigInvalid);

    QCOMPARE(store.place(), SecretPlace::Memory);
    QCOMPARE(revealed(await(store.read(kApiKeyRef))), QByteArray("one-key"));
}

void SecretStoresTest::theStoreMayDieBeforeTheAnswer()
{
    auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    auto last = std::make_unique<MemorySecretStore>();
    QVERIFY_RESULT(await(last->write(kApiKeyRef, Secret("of-the-file"))));
    auto store = std::make_unique<LayeredSecretStore>(layers(std::make_unique<SlowSecretStore>(promise)),
                                                      std::move(last));
    const QFuture<Result<Secret>> future = store->read(kApiKeyRef);

    store.reset();
    promise->addResult(Result<Secret>(Secret()));
    promise->finish();

    QCOMPARE(revealed(await(future)), QByteArray("of-the-file"));
}

void SecretStoresTest::whatIsReadOrWrittenIsRedacted()
{
    qputenv("AYRSHARE_API_KEY", "CANARY-environment");
    EnvironmentSecretStore environment;
    FileSecretStore file(m_path);
    MemorySecretStore memory;
    QVERIFY(await(environment.read(kApiKeyRef)).isOk());
    QVERIFY_RESULT(await(file.write(kApiKeyRef, Secret("CANARY-file"))));
    QVERIFY_RESULT(await(memory.write(kApiKeyRef, Secret("CANARY-memory"))));

    const QString text = redact(QStringLiteral("CANARY-environment CANARY-file CANARY-memory"));

    QVERIFY2(!text.contains(QStringLiteral("CANARY")), qPrintable(text));
}

QTEST_GUILESS_MAIN(SecretStoresTest)
#include "tst_secretstores.moc"
