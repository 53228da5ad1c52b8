// SPDX-License-Identifier: GPL-3.0-or-later
// The frame by keys and clicks: pages, ranges, commands, closing with and without a tray, what is restored.
#include "gui/dialogs/closedialog.h"
#include "gui/dialogs/rangedialog.h"
#include "gui/mainwindow.h"
#include "gui/pages/pagestack.h"
#include "gui/setupparts.h"
#include "gui/theme/theme.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/dayedit.h"
#include "gui/widgets/navigationrail.h"
#include "gui/widgets/tablelayout.h"
#include "gui/widgets/textlabel.h"
#include "gui/windowactions.h"
#include "settings/settings.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/resultmacros.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QUndoStack>

using namespace viewtide;
using namespace viewtide::gui;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using settings::Key;

namespace {

QString textOf(const QDialog &dialog)
{
    QString text;
    for (const QLabel *const label : dialog.findChildren<QLabel *>())
        text += label->text() + u'\n';
    return text;
}

class LayoutWatch final : public QObject
{
public:
    LayoutWatch() { qApp->installEventFilter(this); }

    /// Nobody asks for a layout while all events of some rounds are handled.
    bool isQuiet()
    {
        m_requests = 0;
        for (int round = 0; round < 20; ++round)
            QCoreApplication::processEvents();
        return m_requests == 0;
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_requests += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }

private:
    int m_requests = 0;
};

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void pagesByKeyAndClick();
    void rangeByKeyAndBox();
    void choosersOfAPage_data();
    void choosersOfAPage();
    void aNarrowWindowNamesItsPages();
    void pagesComeToRest();
    void daysAreChosenInADialog();
    void xTogglesTheComparison();
    void commandsAreSignals();
    void statusIsShown();
    void aLongSyncCanBeStopped();
    void oldNumbersAreToldSo();
    void aSettingThatIsNotSavedIsTold();
    void closingAsksOnceAndIsRemembered();
    void closingWithoutATrayQuitsAfterAsking();
    void comesUpAsLargeAsItWas();
    void traysClickShowsAndHides();
    void restoresPageAndRange();
    void restoresColumnsAndSort();
    void theWorkspaceIsChosenByKeysAndButton();
    void workspacesAreNamed();
    void workspacesGo();
    void keysOfRemovedWorkspacesAreTakenOut();
    void undoSaysTheWholeName();
    void messagesGoWithTheirPage();
    void everyActionHasItsOwnShortcut();
    void everyMenuEntryHasAShortcut_data();
    void everyMenuEntryHasAShortcut();
    void columnsAreChosenByKeys();
    void headingsStandOut();
    void everythingHasAName();
    void outsideTextIsPlain();

private:
    void newWorkspaceIsOpened();
    void openWorkspaceIsRenamed();
    void buttonShowsTheMenu();

    template<typename T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void openWindow(const QString &workspace = QStringLiteral("Demo"));
    settings::Workspaces workspaces() const;
    /// The window of Acme, beside Bolt & Co.
    void openAcme();
    QString message() { return m_window->statusBar()->currentMessage(); }

    QTemporaryDir m_folder;
    test::FakeClock m_clock {fromEpochMs(1'800'000'000'000)};
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<test::SetupParts> m_setup;
    std::unique_ptr<MainWindow> m_window;
    QList<settings::KeysThatStay> m_keysThatStay;
    int m_keyRounds = 0; ///< how often the keys of removed workspaces were to be taken out
    int m_run = 0;
};

void TestMainWindow::initTestCase()
{
    QVERIFY(m_folder.isValid());
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestMainWindow::init()
{
    m_keysThatStay.clear();
    m_keyRounds = 0;
    ++m_run;
    m_store = std::make_unique<store::Store>(
        store::SqliteFile {m_folder.filePath(QStringLiteral("board%1.db").arg(m_run))});
    QVERIFY_RESULT(test::await(m_store->open({.now = m_clock.now(), .holder = QStringLiteral("test")})));
    QVERIFY_RESULT(test::await(m_store->write(store::EnsureWorkspace {.now = m_clock.now()})));
    m_settings =
        std::make_unique<settings::Settings>(m_folder.filePath(QStringLiteral("settings%1.ini").arg(m_run)));
    m_setup = std::make_unique<test::SetupParts>(m_clock);
    m_setup->keychain->write(settings::kApiKeyRef, Secret("some-key")); // else the first start shows itself
    openWindow();
}

settings::Workspaces TestMainWindow::workspaces() const
{
    const QString folder = m_folder.filePath(QStringLiteral("data%1").arg(m_run));
    return settings::Workspaces({.folder = folder + QStringLiteral("/workspaces"),
                                 .cacheFolder = folder + QStringLiteral("/cache"),
                                 .autostartFolder = folder + QStringLiteral("/autostart")});
}

void TestMainWindow::openAcme()
{
    QVERIFY_RESULT(workspaces().add(QStringLiteral("Acme")));
    QVERIFY_RESULT(workspaces().add(QStringLiteral("Bolt & Co")));
    openWindow(QStringLiteral("Acme"));
}

void TestMainWindow::openWindow(const QString &workspace)
{
    m_window = std::make_unique<MainWindow>(WindowServices {
        .store = *m_store,
        .settings = *m_settings,
        .clock = m_clock,
        .setup = m_setup->services(),
        .workspaces = {
            .folders = workspaces(), .open = workspace.toLower(), .name = workspace, .takeOutKeys = [this] {
                ++m_keyRounds;
                return QtFuture::makeReadyFuture<QList<settings::KeysThatStay>>(
                    QList<settings::KeysThatStay>(m_keysThatStay));
            }}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_store.reset();
}

void TestMainWindow::pagesByKeyAndClick()
{
    QCOMPARE(m_window->page(), Page::Overview);
    for (int page = 0; page < 7; ++page) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QCOMPARE(int(m_window->page()), page);
    }
    QCOMPARE(find<QLabel>("pageTitle")->text(), QStringLiteral("Settings"));
    m_window->showPage(Page::Overview);
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_window->page(), Page::Settings);

    QTest::mouseClick(find<QAbstractButton>("page2Button"), Qt::LeftButton);

    QCOMPARE(m_window->page(), Page::Videos);
    QVERIFY(find<QAction>("page2Action")->isChecked());
}

void TestMainWindow::rangeByKeyAndBox()
{
    auto *const box = find<QComboBox>("rangeBox");
    QCOMPARE(box->currentData().toString(), QStringLiteral("30"));

    QTest::keyClick(m_window.get(), Qt::Key_D);
    QCOMPARE(box->currentText(), QStringLiteral("Last day"));
    QCOMPARE(m_settings->text(Key::Range), QStringLiteral("1"));
    QTest::keyClick(m_window.get(), Qt::Key_W);

    QCOMPARE(box->currentData().toString(), QStringLiteral("7"));
    QCOMPARE(m_settings->text(Key::Range), QStringLiteral("7"));

    QTest::keyClick(m_window.get(), Qt::Key_A);

    QCOMPARE(box->currentData().toString(), QStringLiteral("all"));
    QCOMPARE(m_settings->text(Key::Range), QStringLiteral("all"));
}

void TestMainWindow::choosersOfAPage_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<bool>("hasRange");
    QTest::addColumn<bool>("hasComparison");
    QTest::addColumn<bool>("saysWhy");

    QTest::newRow("overview") << Page::Overview << true << true << false;
    QTest::newRow("videos") << Page::Videos << true << true << false;
    QTest::newRow("campaigns") << Page::Campaigns << true << true << false;
    QTest::newRow("reports") << Page::Reports << false << false << true;
    QTest::newRow("accounts") << Page::Accounts << true << true << false;
    QTest::newRow("activity") << Page::Activity << true << false << false;
    QTest::newRow("settings") << Page::Settings << false << false << false;
}

void TestMainWindow::choosersOfAPage()
{
    QFETCH(const Page, page);
    QFETCH(const bool, hasRange);
    QFETCH(const bool, hasComparison);
    QFETCH(const bool, saysWhy);

    m_window->showPage(page);

    auto *const box = find<QComboBox>("rangeBox");
    QCOMPARE(box->isVisible(), hasRange);
    QCOMPARE(find<QComboBox>("comparisonBox")->isVisible(), hasComparison);
    QCOMPARE(find<QLabel>("ownDaysLabel")->isVisible(), saysWhy);
    m_window->resize(1024, 700);
    QCOMPARE(m_window->width(), 1024); // the header does not need more

    QTest::keyClick(m_window.get(), Qt::Key_D);
    QCOMPARE(box->currentData().toString(), QStringLiteral("1"));
    QTest::keyClick(m_window.get(), Qt::Key_M);
    QCOMPARE(m_settings->text(Key::Range), QStringLiteral("30"));
    QTest::keyClick(m_window.get(), Qt::Key_X);
    QCOMPARE(m_settings->text(Key::Comparison), QStringLiteral("none"));
}

/// At the cost of the name of the workspace.
void TestMainWindow::aNarrowWindowNamesItsPages()
{
    m_window->resize(1024, 700);
    const auto *const title = find<QLabel>("pageTitle");
    const auto *const workspace = find<QPushButton>("workspaceButton");
    for (int page = 0; page < kPageCount; ++page) {
        m_window->showPage(Page(page));
        QTRY_VERIFY2(title->width() >= title->sizeHint().width(), qPrintable(title->text()));
    }
    m_window->resize(1280, 700);
    QTRY_VERIFY(workspace->text().contains(QStringLiteral("Demo")));
}

/// A layout that answers each request with another one keeps a core busy, and nobody sees it.
void TestMainWindow::pagesComeToRest()
{
    LayoutWatch watch;
    for (int page = 0; page <= int(Page::Welcome); ++page) {
        m_window->showPage(Page(page));
        QTRY_VERIFY2(watch.isQuiet(), qPrintable(QString::number(page)));
    }
}

void TestMainWindow::daysAreChosenInADialog()
{
    auto *const box = find<QComboBox>("rangeBox");

    find<QAction>("rangeCustomAction")->trigger();
    auto *const dialog = find<RangeDialog>("rangeDialog");
    QVERIFY(dialog);
    dialog->findChild<DayEdit *>(QStringLiteral("firstEdit"))->setDate(QDate(2026, 3, 1));
    QCOMPARE(dialog->findChild<DayEdit *>(QStringLiteral("firstEdit"))->text(),
             QStringLiteral("1 Mar 2026")); // as in tables
    dialog->findChild<DayEdit *>(QStringLiteral("lastEdit"))->setDate(QDate(2026, 2, 1));
    auto *const ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled()); // the last day lies before the first
    dialog->findChild<DayEdit *>(QStringLiteral("lastEdit"))->setDate(QDate(2026, 3, 31));
    QVERIFY(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);

    QCOMPARE(m_settings->text(Key::Range), QStringLiteral("2026-03-01..2026-03-31"));
    QCOMPARE(box->currentData().toString(), QStringLiteral("2026-03-01..2026-03-31"));
    QVERIFY(box->currentText().contains(QStringLiteral("1 Mar 2026")));

    QTest::keyClick(m_window.get(), Qt::Key_M); // the chosen days leave the box
    QCOMPARE(box->findData(QStringLiteral("2026-03-01..2026-03-31")), -1);
}

void TestMainWindow::xTogglesTheComparison()
{
    auto *const box = find<QComboBox>("comparisonBox");
    QCOMPARE(box->currentData().toString(), QStringLiteral("previous"));
    box->setCurrentIndex(box->findData(QStringLiteral("weekdays")));
    emit box->activated(box->currentIndex());
    QCOMPARE(m_settings->text(Key::Comparison), QStringLiteral("weekdays"));

    QTest::keyClick(m_window.get(), Qt::Key_X);
    QCOMPARE(box->currentData().toString(), QStringLiteral("none"));
    QTest::keyClick(m_window.get(), Qt::Key_X);
    QCOMPARE(box->currentData().toString(), QStringLiteral("weekdays")); // as it was
}

void TestMainWindow::commandsAreSignals()
{
    const QSignalSpy synced(m_window.get(), &MainWindow::syncRequested);
    const QSignalSpy paused(m_window.get(), &MainWindow::pauseRequested);
    const QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);

    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTest::mouseClick(find<QPushButton>("syncButton"), Qt::LeftButton);
    find<QAction>("pauseHourAction")->trigger();
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);

    QCOMPARE(synced.count(), 3);
    QCOMPARE(paused.count(), 1);
    QCOMPARE(paused.at(0).at(0).value<Millis>(), Millis(1h));
    QCOMPARE(quit.count(), 1);
}

void TestMainWindow::statusIsShown()
{
    poll::PollStatus status {.state = poll::State::Idle, .lastPassAt = m_clock.now() - 2min};
    m_window->setStatus(status);
    QCOMPARE(find<QLabel>("stateLabel")->text(), QStringLiteral("Updated 2 min ago"));

    status.state = poll::State::Syncing;
    status.itemsDone = 3;
    status.itemsTotal = 8;
    m_window->setStatus(status);
    QCOMPARE(find<QLabel>("stateLabel")->text(), QStringLiteral("Syncing 3 of 8"));
    QVERIFY(!find<QPushButton>("syncButton")->isEnabled());
    QVERIFY(find<QAction>("stopSyncAction")->isEnabled());

    status.state = poll::State::Paused;
    m_window->setStatus(status);
    QVERIFY(find<QAction>("resumeAction")->isEnabled());
    QVERIFY(!find<QAction>("pauseHourAction")->isEnabled());
}

void TestMainWindow::aLongSyncCanBeStopped()
{
    const QSignalSpy stopped(m_window.get(), &MainWindow::stopRequested);
    const QSignalSpy synced(m_window.get(), &MainWindow::syncRequested);
    auto *const button = find<QPushButton>("syncButton");
    QCOMPARE(button->accessibleName(), QStringLiteral("Sync now"));
    QVERIFY(!find<QAction>("stopSyncAction")->isEnabled());
    m_window->setStatus({.state = poll::State::Syncing});
    QTest::mouseClick(button, Qt::LeftButton); // the second of a double click

    QTRY_COMPARE(button->accessibleName(), QStringLiteral("Stop"));
    QCOMPARE(stopped.count(), 0);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(stopped.count(), 2);
    QCOMPARE(synced.count(), 0);

    m_window->setStatus({.state = poll::State::Idle});
    QCOMPARE(button->accessibleName(), QStringLiteral("Sync now"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(synced.count(), 1);
    QCOMPARE(stopped.count(), 2);
}

void TestMainWindow::oldNumbersAreToldSo()
{
    auto *const label = find<TextLabel>("stateLabel");
    const auto warning = [label] {
        return label->palette().color(QPalette::WindowText) == colour(Colour::Warning, Scheme::Light);
    };
    poll::PollStatus status {
        .state = poll::State::Idle, .lastPassAt = m_clock.now(), .lastGoodAt = m_clock.now() - 10min - 30s};
    m_window->setStatus(status);
    QCOMPARE(label->text(), QStringLiteral("Updated just now"));
    QVERIFY(!warning());

    status.lastGoodAt = m_clock.now() - 10min - 31s;
    m_window->setStatus(status);
    QCOMPARE(label->text(), QStringLiteral("Out of date: last good sync 10 min ago"));
    QVERIFY(warning());

    status.state = poll::State::Attention; // the reason comes first
    status.attention = QStringLiteral("Offline");
    m_window->setStatus(status);
    QCOMPARE(label->text(), QStringLiteral("Offline"));
    QVERIFY(label->toolTip().contains(QStringLiteral("last good sync 10 min ago")));

    status.state = poll::State::Paused;
    m_window->setStatus(status);
    QCOMPARE(label->text(), QStringLiteral("Paused"));
    QCOMPARE(label->toolTip(), QStringLiteral("Paused"));
}

void TestMainWindow::aSettingThatIsNotSavedIsTold()
{
    const QString file = QStringLiteral("settings%1.ini").arg(m_run);
    QFile::remove(m_folder.filePath(file));
    QVERIFY(QDir(m_folder.path()).mkdir(file)); // where the file would be

    m_settings->set(Key::Theme, QStringLiteral("dark"));

    QVERIFY2(message().contains(QStringLiteral("could not be saved")), qPrintable(message()));
    QVERIFY(message().contains(file));
}

void TestMainWindow::closingAsksOnceAndIsRemembered()
{
    const QSignalSpy closed(m_window.get(), &MainWindow::closedToTray);
    m_window->setTrayPresence(TrayPresence::Shown);

    m_window->close();

    QVERIFY(m_window->isVisible());
    auto *const dialog = find<CloseDialog>("closeDialog");
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("keepButton")), Qt::LeftButton);
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(!m_window->isVisible());

    m_window->show();
    m_window->close();

    QCOMPARE(closed.count(), 2);
    QCOMPARE(m_settings->text(Key::CloseAction), QStringLiteral("tray"));
}

void TestMainWindow::closingWithoutATrayQuitsAfterAsking()
{
    const QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    m_window->setTrayPresence(TrayPresence::Absent);

    m_window->close();
    auto *const dialog = find<CloseDialog>("closeDialog");
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("quitButton")), Qt::LeftButton);

    QTRY_COMPARE(quit.count(), 1);
}

void TestMainWindow::comesUpAsLargeAsItWas()
{
    m_window->showMaximized();
    m_window->bringUp();
    QVERIFY(m_window->isMaximized());

    m_window->setWindowState(m_window->windowState() | Qt::WindowMinimized);
    QVERIFY(m_window->isMinimized());
    m_window->bringUp();
    QVERIFY(!m_window->isMinimized());
    QVERIFY(m_window->isMaximized());

    m_window->hide();
    m_window->bringUp();
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->isMaximized());
}

void TestMainWindow::traysClickShowsAndHides()
{
    m_window->setTrayPresence(TrayPresence::Shown);
    m_window->showOrHide();
    QVERIFY(!m_window->isVisible());

    m_window->showOrHide();
    QVERIFY(m_window->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));

    m_window->setTrayPresence(TrayPresence::Absent); // a late click: nothing would bring it back
    m_window->showOrHide();
    QVERIFY(m_window->isVisible());
}

void TestMainWindow::restoresPageAndRange()
{
    m_window->showPage(Page::Accounts);
    QTest::keyClick(m_window.get(), Qt::Key_Q);
    m_settings->set(Key::CloseAction, QStringLiteral("quit"));
    m_window->close();

    openWindow();

    QCOMPARE(m_window->page(), Page::Accounts);
    QCOMPARE(find<QComboBox>("rangeBox")->currentData().toInt(), 90);
}

void TestMainWindow::restoresColumnsAndSort()
{
    const auto headerOfVideos = [this] {
        return find<QWidget>("VideosPage")
            ->findChild<QTableView *>(QStringLiteral("videoTableView"))
            ->horizontalHeader();
    };
    auto *header = headerOfVideos();
    const int columns = header->count() - header->hiddenSectionCount();
    header->hideSection(2);
    header->moveSection(4, 1);
    header->setSortIndicator(4, Qt::AscendingOrder);
    m_settings->set(Key::CloseAction, QStringLiteral("quit"));
    m_window->close();

    openWindow();

    header = headerOfVideos();
    QVERIFY(header->isSectionHidden(2));
    QCOMPARE(header->count() - header->hiddenSectionCount(), columns - 1);
    QCOMPARE(header->logicalIndex(1), 4);
    QCOMPARE(header->sortIndicatorSection(), 4);
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
}

void TestMainWindow::theWorkspaceIsChosenByKeysAndButton()
{
    openAcme();
    auto *const button = find<QPushButton>("workspaceButton");
    QVERIFY(button->text().contains(QStringLiteral("Acme")));
    QCOMPARE(button->accessibleName(), QStringLiteral("Workspace: Acme"));
    QSignalSpy restarts(m_window.get(), &MainWindow::restartRequested);

    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);

    QMenu *const menu = button->menu();
    QVERIFY(menu->isVisible());
    QStringList texts;
    const QList<QAction *> entries = menu->actions();
    for (const QAction *const entry : entries) {
        if (entry->isCheckable())
            texts.append(entry->text() + (entry->isChecked() ? QStringLiteral(" *") : QString()));
    }
    QCOMPARE(texts,
             (QStringList {QStringLiteral("My workspace"), QStringLiteral("Acme *"),
                           QStringLiteral("Bolt && Co"), QStringLiteral("Demo")}));
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Return})
        QTest::keyClick(menu, key);
    QTRY_COMPARE(restarts.count(), 1);
    QCOMPARE(restarts.takeFirst().value(0).toStringList(),
             (QStringList {QStringLiteral("--workspace"), QStringLiteral("bolt-co")}));

    find<QAction>("workspace_acmeAction")->trigger(); // it is open: nothing begins anew
    QTRY_VERIFY(find<QAction>("workspace_acmeAction")->isChecked());
    find<QAction>("workspace_defaultAction")->trigger();
    QTRY_COMPARE(restarts.count(), 1);
    QCOMPARE(restarts.first().first().toStringList().last(), QStringLiteral("default"));
    buttonShowsTheMenu();
}

void TestMainWindow::buttonShowsTheMenu()
{
    auto *const button = find<QPushButton>("workspaceButton");
    bool wasShown = false;
    QTimer::singleShot(0, button->menu(), [menu = button->menu(), &wasShown] {
        wasShown = menu->isVisible();
        menu->close();
    });

    QTest::mouseClick(button, Qt::LeftButton); // until the menu closes

    QVERIFY(wasShown);
}

void TestMainWindow::workspacesGo()
{
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("trash")).toUtf8());
    openAcme();
    const QSignalSpy restarts(m_window.get(), &MainWindow::restartRequested);
    const QSignalSpy besides(m_window.get(), &MainWindow::besideRequested);
    QVERIFY(!find<QAction>("workspaceBeside_acmeAction"));

    find<QAction>("workspaceBeside_demoAction")->trigger();

    QTRY_COMPARE(besides.count(), 1);
    QCOMPARE(besides.first().first().toStringList().last(), QStringLiteral("demo"));

    const auto *const open = find<QAction>("workspaceRemove_acmeAction"); // grey, and it says why
    QVERIFY(!open->isEnabled());
    QVERIFY2(open->text().contains(QStringLiteral("(open:")), qPrintable(open->text()));

    find<QAction>("workspaceRemove_bolt-coAction")->trigger();
    QTRY_VERIFY(find<QDialog>("confirmDialog"));
    auto *dialog = find<QDialog>("confirmDialog");
    QVERIFY2(textOf(*dialog).contains(QStringLiteral("keys stay in the keychain")),
             qPrintable(textOf(*dialog)));
    QVERIFY(dialog->focusWidget() && dialog->focusWidget()->objectName() != QLatin1String("confirmButton"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>("confirmDialog"));
    QCOMPARE(workspaces().list().size(), 2);

    QFile secrets(workspaces().folderOf(QStringLiteral("bolt-co")) + QStringLiteral("/secrets.json"));
    QVERIFY(secrets.open(QIODevice::WriteOnly));

    find<QAction>("workspaceRemove_bolt-coAction")->trigger();
    QTRY_VERIFY(find<QDialog>("confirmDialog"));
    dialog = find<QDialog>("confirmDialog");
    QVERIFY2(textOf(*dialog).contains(QStringLiteral("unencrypted")), qPrintable(textOf(*dialog)));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("confirmButton")), Qt::LeftButton);
    QCOMPARE(workspaces().list().size(), 1);
    QVERIFY2(message().contains(QStringLiteral("Bolt & Co")), qPrintable(message()));
    QVERIFY(!find<QAction>("workspace_bolt-coAction"));
    QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("trash/Trash/files/bolt-co/workspace.ini"))));

    // A folder that somebody took away while its entry was there.
    QVERIFY_RESULT(workspaces().add(QStringLiteral("Bolt & Co")));
    emit find<QMenu>("workspaceMenu")->aboutToShow();
    QVERIFY(QDir(workspaces().folderOf(QStringLiteral("bolt-co"))).removeRecursively());

    find<QAction>("workspace_bolt-coAction")->trigger();

    QTRY_VERIFY2(message().contains(QStringLiteral("not there")), qPrintable(message()));
    QVERIFY(!find<QAction>("workspace_bolt-coAction"));
    QCOMPARE(restarts.count(), 0);
    qunsetenv("XDG_DATA_HOME");
}

void TestMainWindow::keysOfRemovedWorkspacesAreTakenOut()
{
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_keyRounds, 0); // the demo leaves alone what is not its own
    m_keysThatStay = {
        {.workspace = QStringLiteral("Old & Co"),
         .error = {.kind = ErrorKind::ConfigInvalid, .detail = QStringLiteral("the keychain is locked")}}};

    openAcme();

    QTRY_COMPARE(m_keyRounds, 1);
    QTRY_VERIFY2(message().contains(QStringLiteral("(Old & Co) are still in the keychain")),
                 qPrintable(message()));
    QVERIFY2(message().contains(QStringLiteral("keychain is locked")), qPrintable(message()));

    find<QAction>("workspaceRemove_bolt-coAction")->trigger();
    QTRY_VERIFY(find<QDialog>("confirmDialog"));
    auto *const dialog = find<QDialog>("confirmDialog");
    m_keysThatStay.first().workspace = QStringLiteral("Bolt & Co");
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("trash")).toUtf8());
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("confirmButton")), Qt::LeftButton);
    qunsetenv("XDG_DATA_HOME");
    QCOMPARE(m_keyRounds, 2);
    QTRY_VERIFY2(message().contains(QStringLiteral("(Bolt & Co) are still in the keychain")),
                 qPrintable(message())); // the last word, not "is removed"
}

void TestMainWindow::workspacesAreNamed()
{
    openAcme();
    newWorkspaceIsOpened();
    openWorkspaceIsRenamed();
}

void TestMainWindow::newWorkspaceIsOpened()
{
    const QSignalSpy restarts(m_window.get(), &MainWindow::restartRequested);
    find<QAction>("workspaceNewAction")->trigger();
    QTRY_VERIFY(find<QDialog>("newWorkspaceDialog"));
    auto *const dialog = find<QDialog>("newWorkspaceDialog");
    auto *const save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    auto *const edit = dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"));
    QTest::keyClicks(edit, QStringLiteral("ACME"));
    QVERIFY(!save->isEnabled()); // there is one
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(dialog->isVisible());

    QTest::keyClicks(edit, QStringLiteral(" two"));
    QTest::keyClick(edit, Qt::Key_Return);

    QTRY_COMPARE(restarts.count(), 1);
    QCOMPARE(restarts.first().first().toStringList().last(), QStringLiteral("acme-two"));
    QCOMPARE(workspaces().list().size(), 3);
}

void TestMainWindow::openWorkspaceIsRenamed()
{
    const QSignalSpy renames(m_window.get(), &MainWindow::workspaceRenamed);
    find<QAction>("workspaceRenameAction")->trigger();
    QTRY_VERIFY(find<QDialog>("renameWorkspaceDialog"));
    auto *const edit =
        find<QDialog>("renameWorkspaceDialog")->findChild<QLineEdit *>(QStringLiteral("nameEdit"));
    QCOMPARE(edit->text(), QStringLiteral("Acme"));

    QTest::keyClicks(edit, QStringLiteral("Acme & Sons"));
    QTest::keyClick(edit, Qt::Key_Return);

    QCOMPARE(renames.count(), 1);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Acme & Sons"));
    QVERIFY(find<QPushButton>("workspaceButton")->text().contains(QStringLiteral("Acme && Sons")));
    QVERIFY(workspaces().find(QStringLiteral("acme & sons")).isOk());
}

void TestMainWindow::undoSaysTheWholeName()
{
    QMainWindow window;
    QUndoStack undo;
    const WindowActions actions(window, undo, m_clock);
    undo.push(new QUndoCommand(QStringLiteral("edit campaign R&B")));
    QCOMPARE(window.findChild<QAction *>(QStringLiteral("undoAction"))->text(),
             QStringLiteral("Undo edit campaign R&&B"));

    QSignalSpy told(&actions, &WindowActions::told);
    window.findChild<QAction *>(QStringLiteral("undoAction"))->trigger();
    QCOMPARE(told.takeFirst().constFirst().toString(), QStringLiteral("Undone: edit campaign R&B"));
    window.findChild<QAction *>(QStringLiteral("redoAction"))->trigger();
    QCOMPARE(told.takeFirst().constFirst().toString(), QStringLiteral("Redone: edit campaign R&B"));
}

/// What was undone on one page is no news of the next; what concerns all of them stays its time.
void TestMainWindow::messagesGoWithTheirPage()
{
    m_window->showPage(Page::Videos);
    auto *const pages = m_window->findChild<PageStack *>();
    emit pages->current().messagePosted(u"Sorted by views."_s);
    m_window->showPage(Page::Videos);
    QCOMPARE(message(), u"Sorted by views."_s);
    m_window->showPage(Page::Reports);
    QCOMPARE(message(), QString());

    emit m_window->findChild<WindowActions *>()->told(u"Undone: hide"_s);
    QCOMPARE(message(), u"Undone: hide"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->page(), Page::Overview);
    QCOMPARE(message(), QString());

    m_window->tell(u"The sync was stopped."_s);
    m_window->showPage(Page::Videos);
    QCOMPARE(message(), u"The sync was stopped."_s);
}

void TestMainWindow::everyActionHasItsOwnShortcut()
{
    QHash<QString, QString> owners;
    const QList<QAction *> all = m_window->actions();
    for (const QAction *const action : all) {
        const QList<QKeySequence> keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            const QString text = key.toString();
            QVERIFY2(!owners.contains(text) || owners.value(text) == action->objectName(),
                     qPrintable(text + QStringLiteral(" of ") + action->objectName()));
            owners.insert(text, action->objectName());
        }
    }
    QVERIFY(owners.size() >= 15);
}

void TestMainWindow::everyMenuEntryHasAShortcut_data()
{
    QTest::addColumn<int>("page");
    for (int page = 0; page < kPageCount; ++page)
        QTest::newRow(qPrintable(nameOf(Page(page)))) << page;
}

/// A menu of what the user has made (workspaces, campaigns, reports) is one entry.
void TestMainWindow::everyMenuEntryHasAShortcut()
{
    QFETCH(const int, page);
    m_window->showPage(Page(page));
    const QList<QMenu *> ofData = m_window->findChild<PageStack *>()->findChildren<QMenu *>();
    QHash<QString, QString> owners;
    QList<QAction *> open = m_window->menuBar()->actions();
    while (!open.isEmpty()) {
        const QAction *const action = open.takeFirst();
        if (action->isSeparator())
            continue;
        if (action->menu() && ofData.contains(action->menu()))
            continue;
        if (action->menu() && action->shortcut().isEmpty()) {
            open += action->menu()->actions();
            continue;
        }
        const QString text = action->text();
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(text));
        const QList<QKeySequence> keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            const QString name = key.toString();
            QVERIFY2(!owners.contains(name),
                     qPrintable(name + u": "_s + owners.value(name) + u", "_s + text));
            owners.insert(name, text);
        }
    }
    QVERIFY(owners.size() >= 30);
}

void TestMainWindow::columnsAreChosenByKeys()
{
    const auto press = [this] {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    };
    m_window->showPage(Page::Settings); // there is no table
    press();
    QVERIFY2(message().contains(u"columns"_s), qPrintable(message()));
    const domain::Attempt attempt {
        .endpoint = catalogue::Endpoint::History, .at = m_clock.now(), .outcome = domain::Outcome::Ok};
    QVERIFY_RESULT(test::await(m_store->write(store::RecordAttempts {.attempts = {attempt}})));
    m_window->showPage(Page::Activity);
    auto *const table = find<QTableView>("activityTableView");
    QTRY_VERIFY(table->isVisible());
    QVERIFY(!table->isColumnHidden(0));

    press();

    auto *const menu = table->findChild<TableLayout *>()->menu();
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(table->isColumnHidden(0));
}

void TestMainWindow::headingsStandOut()
{
    for (const char *const name : {"pageTitle", "detailLabel", "titleLabel"}) {
        m_window->showPage(Page::Campaigns);
        m_window->showPage(Page::Reports);
        QCOMPARE(find<QLabel>(name)->font().weight(), QFont::DemiBold);
    }
}

void TestMainWindow::everythingHasAName()
{
    const QList<QAbstractButton *> buttons = m_window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *const button : buttons) {
        const bool isOfQt = button->isHidden() || button->objectName().startsWith(QLatin1String("qt_"))
            || qobject_cast<QComboBox *>(button->parentWidget())
            || button->metaObject()->className() == QByteArray("QTableCornerButton");
        QVERIFY2(isOfQt || !button->text().isEmpty() || !button->accessibleName().isEmpty()
                     || button->parent()->inherits("QLineEdit"),
                 qPrintable(button->objectName()));
    }
    const QList<QComboBox *> boxes = m_window->findChildren<QComboBox *>();
    for (const QComboBox *const box : boxes)
        QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
}

void TestMainWindow::outsideTextIsPlain()
{
    const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
    for (const QLabel *const label : labels) {
        QVERIFY2(label->textFormat() == Qt::PlainText || label->buddy() || !label->pixmap().isNull()
                     || label->text().isEmpty(),
                 qPrintable(label->objectName() + u' ' + label->text()));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
