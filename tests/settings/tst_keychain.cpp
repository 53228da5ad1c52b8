// SPDX-License-Identifier: GPL-3.0-or-later
// Only what holds on a machine without a keychain: the program goes on and says so. With a keychain:
// tests/end2end.
#include "settings/keychainsecretstore.h"

#include "support/resultmacros.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace viewtide;
using namespace viewtide::settings;
using viewtide::test::await;

class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noSessionBus();
    void deadSessionBus();

private:
    void verifyNotReachable();

    QTemporaryDir m_runtime;
};

void KeychainTest::init()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

void KeychainTest::verifyNotReachable()
{
    QElapsedTimer timer;
    timer.start();
    KeychainSecretStore store(QStringLiteral("viewtide-test"));

    const auto answer = await(store.read(kApiKeyRef));
    QCOMPARE_ERROR(answer, ErrorKind::ConfigInvalid);
    QVERIFY2(answer.error().detail.startsWith(QStringLiteral("keychain not reachable")),
             qPrintable(answer.error().detail));
    QCOMPARE_ERROR(await(store.write(kApiKeyRef, Secret("CANARY-keychain"))), ErrorKind::ConfigInvalid);
    QCOMPARE_ERROR(await(store.remove(kApiKeyRef)), ErrorKind::ConfigInvalid);
    QVERIFY2(timer.elapsed() < 10'000, "the keychain must not hold the program");
}

void KeychainTest::noSessionBus()
{
    verifyNotReachable();
}

void KeychainTest::deadSessionBus()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + m_runtime.filePath(QStringLiteral("bus")).toUtf8());
    verifyNotReachable();
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
