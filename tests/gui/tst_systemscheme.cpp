// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop's portal says of colours and contrast: one of the test's own on a session bus of its own.
#include "gui/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The part of a portal that knows settings. Read() wraps a value twice, as the real one does.
class MockPortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QHash<QString, uint> values;

    void change(const QString &key, uint value)
    {
        values[key] = value;
        emit SettingChanged(u"org.freedesktop.appearance"_s, key, QDBusVariant(value));
    }

public slots:
    QDBusVariant Read(const QString &, const QString &key)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(values.value(key))));
    }

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace

class TestSystemScheme final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void colours_data();
    void colours();
    void contrastIsFollowed();

private:
    std::unique_ptr<MockPortal> m_portal;
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
};

void TestSystemScheme::init()
{
    QVERIFY2(m_bus.isConnected(), "no private session bus");
    m_portal = std::make_unique<MockPortal>();
    QVERIFY(m_bus.registerObject(u"/org/freedesktop/portal/desktop"_s, m_portal.get(),
                                 QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_bus.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestSystemScheme::cleanup()
{
    m_bus.unregisterObject(u"/org/freedesktop/portal/desktop"_s);
    m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
}

void TestSystemScheme::colours_data()
{
    QTest::addColumn<uint>("colours");
    QTest::addColumn<uint>("contrast");
    QTest::addColumn<int>("scheme");
    QTest::newRow("dark") << 1U << 0U << int(Scheme::Dark);
    QTest::newRow("dark with more contrast") << 1U << 1U << int(Scheme::HighContrast);
    QTest::newRow("more contrast") << 0U << 1U << int(Scheme::HighContrast);
}

void TestSystemScheme::colours()
{
    QFETCH(const uint, colours);
    QFETCH(const uint, contrast);
    QFETCH(const int, scheme);
    m_portal->values = {{u"color-scheme"_s, colours}, {u"contrast"_s, contrast}};
    const SystemScheme system((QPalette(Qt::white)));
    QCOMPARE(int(system.scheme()), int(Scheme::Light)); // of the palette, until the portal has answered
    QTRY_COMPARE(int(system.scheme()), scheme);
}

void TestSystemScheme::contrastIsFollowed()
{
    m_portal->values = {{u"color-scheme"_s, 1}};
    const SystemScheme system((QPalette(Qt::white)));
    QTRY_COMPARE(int(system.scheme()), int(Scheme::Dark));
    const QSignalSpy changed(&system, &SystemScheme::changed);

    m_portal->change(u"contrast"_s, 1);
    QTRY_COMPARE(int(system.scheme()), int(Scheme::HighContrast));
    m_portal->change(u"color-scheme"_s, 2); // more contrast is more contrast
    m_portal->change(u"contrast"_s, 0);
    QTRY_COMPARE(int(system.scheme()), int(Scheme::Light));
    QCOMPARE(changed.count(), 2);
}

/// The bus must be there before anything asks for the session's.
int main(int argc, char **argv)
{
    QProcess daemon;
    daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    if (daemon.waitForStarted() && daemon.waitForReadyRead())
        qputenv("DBUS_SESSION_BUS_ADDRESS", daemon.readAllStandardOutput().trimmed());
    int result = 0;
    {
        const QGuiApplication application(argc, argv);
        TestSystemScheme test;
        result = QTest::qExec(&test, argc, argv);
    }
    daemon.terminate();
    daemon.waitForFinished();
    return result;
}

#include "tst_systemscheme.moc"
