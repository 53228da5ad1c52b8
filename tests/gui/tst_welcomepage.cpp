// SPDX-License-Identifier: GPL-3.0-or-later
// The first start by keys alone against the simulator over HTTP: key, accounts, first sync, or the demo; and
// what is said when something goes wrong.
#include "gui/pages/accountspage.h"
#include "gui/setup/welcomepage.h"
#include "gui/setupparts.h"
#include "gui/theme/theme.h"
#include "poll/pollservice.h"
#include "settings/settings.h"
#include "simulator/simulator.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/resultmacros.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
using settings::SecretPlace;
using test::await;

namespace {

constexpr Timestamp kNow = fromEpochMs(1'800'014'400'000);

simulator::SimulatorOptions smallWorld()
{
    simulator::SimulatorOptions options;
    options.world = {.newest = kNow, .days = 10, .profiles = 1, .videos = 4, .postsAhead = 0};
    return options;
}

/// A computer on which Viewtide was never used.
struct Desk
{
    Desk()
        : store(store::SqliteFile {folder.filePath(u"first.db"_s)})
    { }

    bool open()
    {
        isOpen = await(store.open({.now = clock.now(), .holder = u"test"_s})).isOk()
            && await(store.write(store::EnsureWorkspace {.now = clock.now()})).isOk();
        accounts = std::make_unique<AccountsPage>(services());
        page = std::make_unique<WelcomePage>(services(), parts.services(), accounts->accounts());
        QObject::connect(page.get(), &PageWidget::pageRequested, page.get(), [this](Page wanted) {
            shown = wanted;
            page->show(); // as the window does
        });
        return isOpen;
    }
    PageServices services() { return {store, settings, clock, undo}; }

    template<typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }
    /// To whatever has the focus, as a person without a mouse does.
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    QString answer() const { return find<QLabel>("testAnswer")->text(); }

    QTemporaryDir folder;
    test::FakeClock clock {kNow};
    store::Store store;
    settings::Settings settings {folder.filePath(u"settings.ini"_s)};
    QUndoStack undo;
    simulator::Simulator server {smallWorld(), clock};
    test::SetupParts parts {clock, *server.listen()};
    poll::PollService collector {
        {.client = parts.client, .store = store, .secrets = parts.secrets, .clock = clock}, {}};
    std::unique_ptr<AccountsPage> accounts;
    std::unique_ptr<WelcomePage> page;
    std::optional<Page> shown;
    bool isOpen = false;
};

} // namespace

class TestWelcomePage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void fromNothingToTheFirstNumbersByKeys();
    void aWrongKeyStaysOnTheFirstStep();
    void withoutAKeychainTheFileIsOffered();
    void itAlsoComesWithoutAKeychain();
    void theDemoIsOneClickAway();
    void whoHasAKeyIsNotAsked();
    void itCanBeGoneThroughAgain();
    void escapeGoesBackAndAway();
};

void TestWelcomePage::fromNothingToTheFirstNumbersByKeys()
{
    Desk desk;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.shown == Page::Welcome);
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    QTRY_VERIFY(QApplication::focusWidget() == desk.find<QLineEdit>("welcomeKeyEdit"));
    QObject::connect(desk.page.get(), &PageWidget::syncRequested, &desk.collector, [&desk] {
        desk.collector.runPass({.kinds = poll::Kind::Accounts, .accountScope = poll::Scope::All});
    });

    QTest::keyClicks(QApplication::focusWidget(), simulator::World::apiKey());
    Desk::press(Qt::Key_Return);
    QTRY_VERIFY(QApplication::focusWidget() == desk.find<QPushButton>("startButton"));
    QStringList found;
    const QList<QLabel *> labels = desk.page->findChildren<QLabel *>();
    for (const QLabel *const label : labels)
        found.append(label->text());
    QVERIFY(found.contains(u"TikTok"_s));
    QVERIFY(found.contains(u"linked"_s));
    QVERIFY(await(desk.parts.keychain->read(settings::kApiKeyRef))->isEmpty()); // not before it is wanted
    Desk::press(Qt::Key_Return);

    QTRY_VERIFY(QApplication::focusWidget() == desk.find<QPushButton>("openOverviewButton"));
    QTRY_VERIFY(desk.find<QLabel>("progressLabel")->text().startsWith(u"All accounts have answered"_s));
    QCOMPARE(await(desk.parts.keychain->read(settings::kApiKeyRef))->reveal(),
             simulator::World::apiKey().toUtf8());
    const auto profiles = await(desk.store.read(store::ProfilesQuery {}));
    QVERIFY_RESULT(profiles);
    QCOMPARE(profiles->size(), 1);
    QCOMPARE(profiles->first().refId, desk.server.world().profiles().first().refId);
    Desk::press(Qt::Key_Return);
    QVERIFY(desk.shown == Page::Overview);
    QVERIFY(desk.find<QLineEdit>("welcomeKeyEdit")->text().isEmpty());
}

void TestWelcomePage::aWrongKeyStaysOnTheFirstStep()
{
    Desk desk;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.shown == Page::Welcome);
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));

    QTest::keyClicks(desk.find<QLineEdit>("welcomeKeyEdit"), u"not-the-key"_s);
    QTest::keyClick(desk.find<QLineEdit>("welcomeKeyEdit"), Qt::Key_Return);

    QTRY_VERIFY2(desk.answer().contains(u"does not accept this key"_s), qPrintable(desk.answer()));
    QVERIFY(desk.find<QLineEdit>("welcomeKeyEdit")->isVisible());
    QVERIFY(await(desk.parts.keychain->read(settings::kApiKeyRef))->isEmpty());
    QTest::keyClicks(desk.find<QLineEdit>("welcomeKeyEdit"), u"2"_s);
    QVERIFY(desk.answer().isEmpty()); // it was about another key
}

void TestWelcomePage::withoutAKeychainTheFileIsOffered()
{
    Desk desk;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.shown == Page::Welcome);
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    QSignalSpy sync(desk.page.get(), &PageWidget::syncRequested);
    QTest::keyClicks(desk.find<QLineEdit>("welcomeKeyEdit"), simulator::World::apiKey());
    QTest::keyClick(desk.find<QLineEdit>("welcomeKeyEdit"), Qt::Key_Return);
    QTRY_VERIFY(desk.find<QPushButton>("startButton")->isVisible());
    desk.parts.keychain->isReachable = false;
    QTest::mouseClick(desk.find<QPushButton>("startButton"), Qt::LeftButton);
    QTRY_VERIFY(desk.find<QPushButton>("welcomeFileButton")->isVisible());
    QVERIFY(desk.find<QLabel>("problemLabel")->text().contains(u"not reachable"_s));

    QTest::mouseClick(desk.find<QPushButton>("welcomeFileButton"), Qt::LeftButton);

    QTRY_COMPARE(sync.count(), 1);
    QCOMPARE(await(desk.parts.file->read(settings::kApiKeyRef))->reveal(),
             simulator::World::apiKey().toUtf8());
    QCOMPARE(desk.settings.text(settings::Key::SecretStorage), u"file"_s);
}

void TestWelcomePage::itAlsoComesWithoutAKeychain()
{
    Desk desk;
    desk.parts.keychain->isReachable = false;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.shown == Page::Welcome);
}

void TestWelcomePage::theDemoIsOneClickAway()
{
    Desk desk;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.shown == Page::Welcome);
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    QSignalSpy restart(desk.page.get(), &PageWidget::restartRequested);

    QTest::mouseClick(desk.find<QPushButton>("demoButton"), Qt::LeftButton);

    QCOMPARE(restart.count(), 1);
    QCOMPARE(restart.first().first().toStringList(), QStringList {u"--demo"_s});
}

void TestWelcomePage::whoHasAKeyIsNotAsked()
{
    Desk desk;
    QVERIFY_RESULT(await(desk.parts.keychain->write(settings::kApiKeyRef, Secret("some-key"))));
    QVERIFY(desk.open());
    // The first lets the page ask, the second is answered after it.
    QVERIFY_RESULT(await(desk.store.read(store::ProfilesQuery {})));
    QVERIFY_RESULT(await(desk.store.read(store::ProfilesQuery {})));
    QVERIFY(!desk.shown);
}

void TestWelcomePage::itCanBeGoneThroughAgain()
{
    Desk desk;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.shown == Page::Welcome);
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    const auto connectToAyrshare = [&desk] {
        QTest::keyClicks(desk.find<QLineEdit>("welcomeKeyEdit"), simulator::World::apiKey());
        QTest::keyClick(desk.find<QLineEdit>("welcomeKeyEdit"), Qt::Key_Return);
    };
    connectToAyrshare();
    QTRY_VERIFY(desk.find<QPushButton>("startButton")->isVisible());
    QTest::mouseClick(desk.find<QPushButton>("startButton"), Qt::LeftButton);
    QTRY_VERIFY(desk.find<QPushButton>("openOverviewButton")->isVisible());
    QTest::mouseClick(desk.find<QPushButton>("openOverviewButton"), Qt::LeftButton);

    connectToAyrshare(); // after the profile was removed
    QTRY_VERIFY(desk.find<QPushButton>("startButton")->isVisible());

    QVERIFY(desk.find<QPushButton>("startButton")->isEnabled());
    QTRY_VERIFY(QApplication::focusWidget() == desk.find<QPushButton>("startButton"));
}

void TestWelcomePage::escapeGoesBackAndAway()
{
    Desk desk;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.shown == Page::Welcome);
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    QTest::keyClicks(desk.find<QLineEdit>("welcomeKeyEdit"), simulator::World::apiKey());
    QTest::keyClick(desk.find<QLineEdit>("welcomeKeyEdit"), Qt::Key_Return);
    QTRY_VERIFY(desk.find<QPushButton>("startButton")->isVisible());

    QTest::keyClick(desk.find<QPushButton>("startButton"), Qt::Key_Escape);
    QVERIFY(desk.find<QLineEdit>("welcomeKeyEdit")->isVisible());
    QTest::keyClick(desk.find<QLineEdit>("welcomeKeyEdit"), Qt::Key_Escape);
    QVERIFY(desk.shown == Page::Overview);
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
