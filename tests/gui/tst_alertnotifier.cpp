// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts on a desktop: a notification server of the test's own on a session bus of its own.
#include "gui/notify/alertnotifier.h"
#include "gui/notify/desktopnotices.h"
#include "gui/pagefixture.h"
#include "store/alerts.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>

using namespace viewtide;
using namespace viewtide::gui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using test::PageFixture;

namespace {

/// What a notification server does, as far as it concerns us; remembers what it was asked to show.
class MockServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Call
    {
        QString application;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
        uint replaces = 0;
    };

    QList<Call> calls;
    QList<uint> closedIds;
    QStringList capabilities {u"actions"_s, u"body"_s, u"body-markup"_s};

    void invoke(uint id, const QString &action) { emit ActionInvoked(id, action); }

public slots:
    QStringList GetCapabilities() { return capabilities; }
    void CloseNotification(uint id)
    {
        closedIds.append(id);
        emit NotificationClosed(id, 3);
    }
    uint Notify(const QString &application, uint replaces, const QString &, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        calls.append({application, title, body, actions, hints, replaces});
        return replaces > 0 ? replaces : uint(calls.size());
    }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

constexpr auto kService = "org.freedesktop.Notifications";

domain::Alert alertWith(const QString &key, domain::AlertKind kind = domain::AlertKind::BreakOut)
{
    return {.kind = kind, .key = key, .title = u"Title <b>"_s + key, .why = u"Why & how <i>"_s + key};
}

} // namespace

class TestAlertNotifier final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void oneAlertOpensItsVideo();
    void textIsPlain();
    void severalAreOneNotification();
    void quietHoursHoldBackUntilTheyEnd();
    void waitsWhileSomebodyPresents();
    void notTwiceInFiveMinutes();
    void anotherKindNeedNotWait();
    void theSameThingIsReplaced();
    void aFailingSyncIsClosedByAGoodOne();
    void switchedOffTellsNothing();
    void withoutAServerTheyStayInTheList();
    void leadsToTheRightPage_data();
    void leadsToTheRightPage();

private:
    /// A notifier as the window has it; the alerts are in the store already.
    struct Desk
    {
        explicit Desk(PageFixture &page)
            : notifier({*page.store, *page.settings, page.clock}, notices)
        { }
        DesktopNotices notices;
        AlertNotifier notifier;
    };

    qsizetype waiting(PageFixture &page)
    {
        return page.read(store::AlertsQuery {.scope = store::AlertScope::Untold}).size();
    }
    void raise(PageFixture &page, const QList<domain::Alert> &alerts)
    {
        page.write(store::RaiseAlerts {.alerts = alerts, .now = page.clock.now()});
    }

    std::unique_ptr<MockServer> m_server;
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"server"_s);
};

void TestAlertNotifier::init()
{
    QVERIFY2(m_bus.isConnected(), "no private session bus");
    m_server = std::make_unique<MockServer>();
    QVERIFY(m_bus.registerObject(u"/org/freedesktop/Notifications"_s, m_server.get(),
                                 QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_bus.registerService(QLatin1String(kService)));
}

void TestAlertNotifier::cleanup()
{
    m_bus.unregisterObject(u"/org/freedesktop/Notifications"_s);
    m_bus.unregisterService(QLatin1String(kService));
    m_server.reset();
}

void TestAlertNotifier::oneAlertOpensItsVideo()
{
    PageFixture page;
    Desk desk(page);
    QSignalSpy opened(&desk.notifier, &AlertNotifier::videoRequested);
    domain::Alert alert = alertWith(u"a"_s);
    alert.video = domain::VideoRef {domain::VideoSource::Manual, 3};
    raise(page, {alert});

    QTRY_COMPARE(m_server->calls.size(), 1);
    QCOMPARE(m_server->calls.first().application, u"Viewtide"_s);
    QCOMPARE(m_server->calls.first().hints[u"desktop-entry"_s].toString(), u"io.github.viewtide.viewtide"_s);
    QVERIFY(m_server->calls.first().actions.contains(u"default"_s));
    QTRY_COMPARE(waiting(page), 0);
    m_server->invoke(99, u"default"_s); // another program's
    m_server->invoke(1, u"default"_s);

    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<domain::VideoRef>(), *alert.video);
}

void TestAlertNotifier::textIsPlain()
{
    PageFixture page;
    Desk desk(page);
    raise(page, {alertWith(u"a"_s)});
    QTRY_COMPARE(m_server->calls.size(), 1);
    QCOMPARE(m_server->calls.first().body, u"Why &amp; how &lt;i&gt;a"_s);
    QCOMPARE(m_server->calls.first().title, u"Title <b>a"_s); // the specification has no markup there

    QTRY_COMPARE(waiting(page), 0);
    m_server->capabilities = QStringList {u"body"_s};
    page.clock.advance(6min);
    raise(page, {alertWith(u"b"_s)});
    QTRY_COMPARE(m_server->calls.size(), 2);
    QCOMPARE(m_server->calls.last().body, u"Why & how <i>b"_s);
    QVERIFY(m_server->calls.last().actions.isEmpty());
}

void TestAlertNotifier::severalAreOneNotification()
{
    PageFixture page;
    raise(page,
          {alertWith(u"a"_s), alertWith(u"b"_s), alertWith(u"c"_s), alertWith(u"d"_s), alertWith(u"e"_s),
           alertWith(u"f"_s), alertWith(u"g"_s)});
    Desk desk(page); // a restart later
    QSignalSpy opened(&desk.notifier, &AlertNotifier::pageRequested);
    desk.notifier.check();

    QTRY_COMPARE(m_server->calls.size(), 1);
    QVERIFY2(m_server->calls.first().title.contains(u'7'), qPrintable(m_server->calls.first().title));
    QCOMPARE(m_server->calls.first().body.count(u'\n'), 5); // five of them, and how many more
    QTRY_COMPARE(waiting(page), 0);
    m_server->invoke(1, u"default"_s);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<Page>(), Page::Activity);
}

void TestAlertNotifier::quietHoursHoldBackUntilTheyEnd()
{
    PageFixture page;
    page.settings->set(settings::Key::TimeZone, u"UTC"_s);
    const QTime now = QDateTime::fromMSecsSinceEpoch(toEpochMs(page.clock.now()), Qt::UTC).time();
    page.settings->set(settings::Key::QuietHours,
                       now.addSecs(-3600).toString(u"HH:mm"_s) + u'-'
                           + now.addSecs(3600).toString(u"HH:mm"_s));
    Desk desk(page);
    raise(page, {alertWith(u"a"_s)});
    desk.notifier.check();
    QCOMPARE(waiting(page), 1); // the answers to check() came before this one's
    QCOMPARE(m_server->calls.size(), 0);

    page.clock.advance(1h);
    desk.notifier.check();
    QTRY_COMPARE(m_server->calls.size(), 1);
    QTRY_COMPARE(waiting(page), 0);
}

void TestAlertNotifier::waitsWhileSomebodyPresents()
{
    PageFixture page;
    page.settings->set(settings::Key::Presentation, u"on"_s);
    Desk desk(page);
    raise(page, {alertWith(u"a"_s)});
    desk.notifier.check();
    QCOMPARE(waiting(page), 1);
    QCOMPARE(m_server->calls.size(), 0);

    page.settings->set(settings::Key::Presentation, u"off"_s);
    desk.notifier.check();
    QTRY_COMPARE(m_server->calls.size(), 1);
}

void TestAlertNotifier::notTwiceInFiveMinutes()
{
    PageFixture page;
    Desk desk(page);
    raise(page, {alertWith(u"a"_s)});
    QTRY_COMPARE(m_server->calls.size(), 1);
    QTRY_COMPARE(waiting(page), 0);
    page.clock.advance(4min);
    raise(page, {alertWith(u"b"_s)});
    raise(page, {alertWith(u"c"_s)});
    QCOMPARE(waiting(page), 2);
    QCOMPARE(m_server->calls.size(), 1);

    page.clock.advance(1min);
    desk.notifier.check();
    QTRY_COMPARE(m_server->calls.size(), 2);
    QTRY_COMPARE(waiting(page), 0);
}

void TestAlertNotifier::anotherKindNeedNotWait()
{
    PageFixture page;
    Desk desk(page);
    raise(page, {alertWith(u"a"_s)});
    QTRY_COMPARE(m_server->calls.size(), 1);
    QTRY_COMPARE(waiting(page), 0);

    page.clock.advance(1min);
    raise(page, {alertWith(u"b"_s), alertWith(u"c"_s, domain::AlertKind::Drop)});
    QTRY_COMPARE(m_server->calls.size(), 2);
    QCOMPARE(m_server->calls.last().title, u"Title <b>c"_s);
    QTRY_COMPARE(waiting(page), 1);

    page.clock.advance(4min);
    desk.notifier.check();
    QTRY_COMPARE(m_server->calls.size(), 3);
    QCOMPARE(m_server->calls.last().title, u"Title <b>b"_s);
    QTRY_COMPARE(waiting(page), 0);
}

void TestAlertNotifier::theSameThingIsReplaced()
{
    PageFixture page;
    Desk desk(page);
    const auto tell = [&](const QString &key, int row) {
        domain::Alert alert = alertWith(key, domain::AlertKind::Milestone);
        alert.video = domain::VideoRef {domain::VideoSource::Manual, row};
        const auto before = m_server->calls.size();
        page.clock.advance(6min);
        raise(page, {alert});
        QTRY_COMPARE(m_server->calls.size(), before + 1);
        QTRY_COMPARE(waiting(page), 0);
    };
    tell(u"10000"_s, 3);
    tell(u"of another"_s, 4);
    QCOMPARE(m_server->calls.last().replaces, 0U);
    tell(u"20000"_s, 3);
    QCOMPARE(m_server->calls.last().replaces, 1U);

    emit m_server->NotificationClosed(1, 2); // the person has read it
    QSignalSpy opened(&desk.notifier, &AlertNotifier::videoRequested);
    m_server->invoke(2, u"default"_s); // comes after it
    QTRY_COMPARE(opened.count(), 1);
    tell(u"50000"_s, 3);
    QCOMPARE(m_server->calls.last().replaces, 0U);
}

void TestAlertNotifier::aFailingSyncIsClosedByAGoodOne()
{
    PageFixture page;
    Desk desk(page);
    QSignalSpy paused(&desk.notifier, &AlertNotifier::pauseRequested);
    raise(page, {alertWith(u"a"_s, domain::AlertKind::SyncFailing)});
    QTRY_COMPARE(m_server->calls.size(), 1);
    QTRY_COMPARE(waiting(page), 0);
    QVERIFY(m_server->calls.first().actions.contains(u"pause"_s));
    m_server->invoke(1, u"pause"_s);
    QTRY_COMPARE(paused.count(), 1);
    QCOMPARE(paused.first().first().value<Millis>(), Millis(1h));

    // Another thing, and a failure that has to wait: neither is told as failing any more.
    page.clock.advance(3min);
    raise(page, {alertWith(u"b"_s)});
    QTRY_COMPARE(m_server->calls.size(), 2);
    QTRY_COMPARE(waiting(page), 0);
    raise(page, {alertWith(u"c"_s, domain::AlertKind::SyncFailing)});
    QCOMPARE(waiting(page), 1);
    QVERIFY(!m_server->calls.last().actions.contains(u"pause"_s));
    desk.notifier.onCollected();

    QTRY_COMPARE(m_server->closedIds, QList<uint> {1});
    QTRY_COMPARE(waiting(page), 0);
    QCOMPARE(m_server->calls.size(), 2);
    QCOMPARE(page.read(store::AlertsQuery {}).size(), 3); // the list keeps them
}

void TestAlertNotifier::switchedOffTellsNothing()
{
    PageFixture page;
    page.settings->set(settings::Key::Notifications, u"off"_s);
    Desk desk(page);
    raise(page, {alertWith(u"a"_s)});
    QTRY_COMPARE(waiting(page), 0);
    QCOMPARE(m_server->calls.size(), 0);
    QCOMPARE(page.read(store::AlertsQuery {}).size(), 1);
}

void TestAlertNotifier::withoutAServerTheyStayInTheList()
{
    PageFixture page;
    m_bus.unregisterService(QLatin1String(kService));
    Desk desk(page);
    raise(page, {alertWith(u"a"_s)});
    QTRY_COMPARE(waiting(page), 0);
    QCOMPARE(m_server->calls.size(), 0);
    QCOMPARE(page.read(store::AlertsQuery {}).size(), 1);
}

void TestAlertNotifier::leadsToTheRightPage_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("page");
    const auto row = [](const char *name, domain::AlertKind kind, Page page) {
        QTest::newRow(name) << int(kind) << int(page);
    };
    row("drop", domain::AlertKind::Drop, Page::Overview);
    row("silence", domain::AlertKind::Silence, Page::Accounts);
    row("sign in", domain::AlertKind::SignIn, Page::Accounts);
    row("sync failing", domain::AlertKind::SyncFailing, Page::Activity);
    row("summary", domain::AlertKind::WeeklySummary, Page::Overview);
}

void TestAlertNotifier::leadsToTheRightPage()
{
    QFETCH(int, kind);
    PageFixture page;
    Desk desk(page);
    QSignalSpy opened(&desk.notifier, &AlertNotifier::pageRequested);
    raise(page, {alertWith(u"a"_s, domain::AlertKind(kind))});
    QTRY_COMPARE(m_server->calls.size(), 1);
    QTRY_COMPARE(waiting(page), 0);
    m_server->invoke(1, u"open"_s);
    QTRY_COMPARE(opened.count(), 1);
    QTEST(int(opened.first().first().value<Page>()), "page");
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
        QApplication application(argc, argv);
        TestAlertNotifier test;
        result = QTest::qExec(&test, argc, argv);
    }
    daemon.terminate();
    daemon.waitForFinished();
    return result;
}

#include "tst_alertnotifier.moc"
