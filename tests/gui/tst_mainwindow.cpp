// SPDX-License-Identifier: GPL-3.0-or-later
// The frame by keys and clicks: pages, ranges, commands, closing with and without a tray, what is restored.
#include "gui/dialogs/closedialog.h"
#include "gui/dialogs/rangedialog.h"
#include "gui/mainwindow.h"
#include "gui/setupparts.h"
#include "gui/theme/theme.h"
#include "settings/settings.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/resultmacros.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace viewtide;
using namespace viewtide::gui;
using namespace std::chrono_literals;
using settings::Key;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void pagesByKeyAndClick();
    void rangeByKeyAndBox();
    void daysAreChosenInADialog();
    void xTogglesTheComparison();
    void commandsAreSignals();
    void statusIsShown();
    void closingAsksOnceAndIsRemembered();
    void closingWithoutATrayQuitsAfterAsking();
    void restoresPageAndRange();
    void restoresColumnsAndSort();
    void everyActionHasItsOwnShortcut();
    void headingsStandOut();
    void everythingHasAName();
    void outsideTextIsPlain();

private:
    template<typename T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void openWindow();

    QTemporaryDir m_folder;
    test::FakeClock m_clock {fromEpochMs(1'800'000'000'000)};
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<test::SetupParts> m_setup;
    std::unique_ptr<MainWindow> m_window;
    int m_run = 0;
};

void TestMainWindow::initTestCase()
{
    QVERIFY(m_folder.isValid());
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestMainWindow::init()
{
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

void TestMainWindow::openWindow()
{
    m_window = std::make_unique<MainWindow>(WindowServices {
        *m_store, *m_settings, m_clock, m_setup->services(), nullptr, QStringLiteral("Demo")});
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

    QTest::keyClick(m_window.get(), Qt::Key_W);

    QCOMPARE(box->currentData().toString(), QStringLiteral("7"));
    QCOMPARE(m_settings->text(Key::Range), QStringLiteral("7"));

    QTest::keyClick(m_window.get(), Qt::Key_A);

    QCOMPARE(box->currentData().toString(), QStringLiteral("all"));
    QCOMPARE(m_settings->text(Key::Range), QStringLiteral("all"));

    m_window->showPage(Page::Accounts);
    QVERIFY(!box->isVisible());
    QVERIFY(!find<QComboBox>("comparisonBox")->isVisible());
}

void TestMainWindow::daysAreChosenInADialog()
{
    auto *const box = find<QComboBox>("rangeBox");

    find<QAction>("rangeCustomAction")->trigger();
    auto *const dialog = find<RangeDialog>("rangeDialog");
    QVERIFY(dialog);
    dialog->findChild<QDateEdit *>(QStringLiteral("firstEdit"))->setDate(QDate(2026, 3, 1));
    dialog->findChild<QDateEdit *>(QStringLiteral("lastEdit"))->setDate(QDate(2026, 2, 1));
    auto *const ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled()); // the last day lies before the first
    dialog->findChild<QDateEdit *>(QStringLiteral("lastEdit"))->setDate(QDate(2026, 3, 31));
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
    QTest::mouseClick(find<QPushButton>("syncButton"), Qt::LeftButton);
    find<QAction>("pauseHourAction")->trigger();
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);

    QCOMPARE(synced.count(), 2);
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

    status.state = poll::State::Paused;
    m_window->setStatus(status);
    QVERIFY(find<QAction>("resumeAction")->isEnabled());
    QVERIFY(!find<QAction>("pauseHourAction")->isEnabled());
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
