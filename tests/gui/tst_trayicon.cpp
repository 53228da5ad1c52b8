// SPDX-License-Identifier: GPL-3.0-or-later
// Without a session bus the tray is asked for at once, and its absence is told; the words of the states.
#include "gui/statustext.h"
#include "gui/trayicon.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace viewtide;
using namespace viewtide::gui;
using namespace std::chrono_literals;

class TestTrayIcon final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); }
    void absenceIsTold();
    void wordsOfTheState_data();
    void wordsOfTheState();
    void theTooltipTellsTheNextPoll();
    void tomorrowIsInTheMorning();
};

void TestTrayIcon::absenceIsTold()
{
    TrayIcon tray(nullptr);
    const QSignalSpy told(&tray, &TrayIcon::presenceChanged);
    QCOMPARE(tray.presence(), TrayPresence::Unknown);

    QTRY_COMPARE(told.count(), 1);

    QVERIFY(!tray.isShown());
    QCOMPARE(tray.presence(), TrayPresence::Absent);
    tray.setStatus({.state = poll::State::Syncing});
}

void TestTrayIcon::wordsOfTheState_data()
{
    QTest::addColumn<poll::State>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("idle") << poll::State::Idle << "Updated 5 min ago";
    QTest::newRow("syncing") << poll::State::Syncing << "Syncing 1 of 4";
    QTest::newRow("paused") << poll::State::Paused << "Paused";
    QTest::newRow("no profile yet") << poll::State::Unconfigured
                                    << "No profile yet: add one under Settings › Profiles";
    QTest::newRow("attention") << poll::State::Attention << "The key was refused.";
}

void TestTrayIcon::wordsOfTheState()
{
    QFETCH(const poll::State, state);
    const Timestamp now = fromEpochMs(1'800'000'000'000);
    const poll::PollStatus status {.state = state,
                                   .attention = QStringLiteral("The key\nwas refused."),
                                   .lastPassAt = now - 5min,
                                   .itemsDone = 1,
                                   .itemsTotal = 4};
    QTEST(statusText(status, now), "text");
}

void TestTrayIcon::theTooltipTellsTheNextPoll()
{
    const Timestamp now = fromEpochMs(1'800'000'000'000);
    poll::PollStatus status {.state = poll::State::Idle, .lastPassAt = now - 5min, .nextPassAt = now + 1min};
    QCOMPARE(statusAndNextText(status, now), QStringLiteral("Updated 5 min ago – ") + nextText(status));

    status.state = poll::State::Paused;
    const QString paused = statusAndNextText(status, now);
    QVERIFY2(paused.startsWith(QStringLiteral("Paused until ")), qPrintable(paused));
    QCOMPARE(paused.count(QStringLiteral("Paused")), 1);

    status.state = poll::State::Unconfigured;
    status.hasKey = false;
    QCOMPARE(statusAndNextText(status, now), QStringLiteral("Waiting for a key"));
    status.hasKey = true; // what is lacking is the profile
    QCOMPARE(statusAndNextText(status, now),
             QStringLiteral("No profile yet: add one under Settings › Profiles"));
}

void TestTrayIcon::tomorrowIsInTheMorning()
{
    const Timestamp now = fromEpochMs(1'800'000'000'000);
    const Millis span = untilTomorrow(now);
    QVERIFY(span >= Millis(5h)); // an hour less where clocks change
    QVERIFY(span <= Millis(31h));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(toEpochMs(now + span)).time(), QTime(6, 0));
}

QTEST_MAIN(TestTrayIcon)
#include "tst_trayicon.moc"
