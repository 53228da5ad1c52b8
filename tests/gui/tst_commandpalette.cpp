// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette by keys: what fits in which order, what the store finds, what is run, and what comes
// first the next time.
#include "gui/dialogs/commandpalette.h"
#include "gui/mainwindow.h"
#include "gui/pagefixture.h"
#include "gui/windowdialogs.h"
#include "models/fuzzymatch.h"
#include "models/roles.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace viewtide;
using namespace viewtide::gui;

namespace {

QStringList rowTexts(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

} // namespace

class TestCommandPalette final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void namesFit_data();
    void namesFit();
    void betterFitsComeFirst_data();
    void betterFitsComeFirst();
    void menusAreCollected();
    void keysChooseAndRun();
    void recentCommandsComeFirst();
    void findsWhatTheStoreHas();
    void opensWhatWasFound();
    void tellsThatNothingFits();
    void escapeClosesAndRunsNothing();

private:
    template<typename T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    /// What most tests begin with; not those that need no window.
    void openWindow();
    /// Opens it, and types.
    CommandPalette *open(const QString &typed = {});
    QStringList shown() { return rowTexts(*find<QListView>("paletteList")->model()); }

    std::unique_ptr<test::PageFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestCommandPalette::openWindow()
{
    m_fixture = std::make_unique<test::PageFixture>();
    QCOMPARE(m_fixture->problem, QString());
    m_window = std::make_unique<MainWindow>(
        WindowServices {*m_fixture->store, *m_fixture->settings, m_fixture->clock, {}, {}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

CommandPalette *TestCommandPalette::open(const QString &typed)
{
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return nullptr;
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *const palette = find<CommandPalette>("commandPalette");
    if (palette)
        QTest::keyClicks(find<QLineEdit>("paletteEdit"), typed);
    return palette;
}

void TestCommandPalette::namesFit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::newRow("all of it") << "Sync now"
                               << "Sync now" << true;
    QTest::newRow("case") << "SYNC"
                          << "Sync now" << true;
    QTest::newRow("accents of the name") << "ubersicht" << QString::fromUtf8("Übersicht") << true;
    QTest::newRow("accents of what is typed") << QString::fromUtf8("übersicht") << "Ubersicht" << true;
    QTest::newRow("initials") << "sn"
                              << "Sync now" << true;
    QTest::newRow("beginnings") << "pau tom"
                                << "Pause until tomorrow" << true;
    QTest::newRow("letters in order") << "pmrw"
                                      << "Pause until tomorrow" << true;
    QTest::newRow("letters out of order") << "wrm"
                                          << "Pause until tomorrow" << false;
    QTest::newRow("a letter too many") << "syncs"
                                       << "Sync now" << false;
    QTest::newRow("other words") << "report"
                                 << "Sync now" << false;
    QTest::newRow("no name") << "a"
                             << "" << false;
    QTest::newRow("a name of signs") << "-"
                                     << "--" << true;
}

void TestCommandPalette::namesFit()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);
    QTEST(models::matchScore(typed, name).has_value(), "fits");
}

void TestCommandPalette::betterFitsComeFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("all before a beginning") << "pause"
                                            << "Pause"
                                            << "Pause for 1 hour";
    QTest::newRow("a beginning before a word") << "re"
                                               << "Reports"
                                               << "New report";
    QTest::newRow("a word before initials") << "ar"
                                            << "Sync all areas"
                                            << "About reports";
    QTest::newRow("initials before a part") << "no"
                                            << "New one"
                                            << "Unknown";
    QTest::newRow("a part before letters") << "ort"
                                           << "Report"
                                           << "Open right";
    QTest::newRow("of equals the shorter") << "vid"
                                           << "Videos"
                                           << "Videos of campaigns";
}

void TestCommandPalette::betterFitsComeFirst()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    const auto high = models::matchScore(typed, better);
    const auto low = models::matchScore(typed, worse);
    QVERIFY(high && low);
    QVERIFY2(*high > *low, qPrintable(QStringLiteral("%1, %2").arg(*high).arg(*low)));
}

void TestCommandPalette::menusAreCollected()
{
    QMenu top(QStringLiteral("V&iew"));
    top.addAction(QStringLiteral("&Videos"))->setShortcut(QKeySequence(QStringLiteral("Ctrl+2")));
    top.addSeparator();
    top.addAction(QStringLiteral("Not now"))->setEnabled(false);
    top.addMenu(QStringLiteral("&Appearance"))->addAction(QStringLiteral("R && &D"));
    top.addAction(QStringLiteral("Elsewhere"))->setVisible(false);

    QStringList lines;
    const auto commands = menuCommands({top.menuAction()});
    for (const auto &[entry, action] : commands)
        lines.append(entry.text + u'|' + entry.detail);

    QCOMPARE(lines.join(u'\n'), QString::fromUtf8("Videos|View · Ctrl+2\nR & D|View › Appearance"));
}

void TestCommandPalette::keysChooseAndRun()
{
    openWindow();
    QSignalSpy synced(m_window.get(), &MainWindow::syncRequested);
    QVERIFY(open(QStringLiteral("sync")));
    QCOMPARE(shown().value(0), QStringLiteral("Sync now"));
    QVERIFY(!find<QLineEdit>("paletteEdit")->accessibleName().isEmpty());

    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);

    QCOMPARE(synced.size(), 1);
    QTRY_VERIFY(!find<CommandPalette>("commandPalette"));

    QVERIFY(open());
    auto *const list = find<QListView>("paletteList");
    auto *const edit = find<QLineEdit>("paletteEdit");
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(edit, Qt::Key_PageDown);
    QCOMPARE(list->currentIndex().row(), 8);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(edit, Qt::Key_PageDown);
    QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
}

void TestCommandPalette::recentCommandsComeFirst()
{
    openWindow();
    for (const char *const name : {"Reports", "Dark", "Reports"}) {
        QVERIFY(open(QLatin1String(name)));
        QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);
        QTRY_VERIFY(!find<CommandPalette>("commandPalette"));
    }
    QCOMPARE(m_window->page(), Page::Reports);

    open();

    QCOMPARE(shown().mid(0, 2), (QStringList {QStringLiteral("Reports"), QStringLiteral("Dark")}));
    QCOMPARE(shown().count(QStringLiteral("Reports")), 1);
}

void TestCommandPalette::findsWhatTheStoreHas()
{
    openWindow();
    m_fixture->addVideo(QString::fromUtf8("100 % Überraschung_im Alltag"), 5);
    m_fixture->addVideo(QStringLiteral("Something else"), 5);
    QCOMPARE(m_fixture->problem, QString());

    open(QStringLiteral("100 % ube"));
    QTRY_COMPARE(shown(), QStringList {QString::fromUtf8("100 % Überraschung_im Alltag")});

    auto *const edit = find<QLineEdit>("paletteEdit");
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("ung_im"));
    QTRY_COMPARE(shown(), QStringList {QString::fromUtf8("100 % Überraschung_im Alltag")});
    QVERIFY(find<QListView>("paletteList")
                ->model()
                ->index(0, 0)
                .data(models::SubtitleRole)
                .toString()
                .startsWith(QStringLiteral("Video · ")));
}

void TestCommandPalette::opensWhatWasFound()
{
    openWindow();
    m_fixture->addVideo(QStringLiteral("Unboxing"), 5);
    auto *const palette = open(QStringLiteral("unbox"));
    QSignalSpy chosen(palette, &CommandPalette::chosen);
    QTRY_COMPARE(shown(), QStringList {QStringLiteral("Unboxing")});

    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_window->page(), Page::Videos);
}

void TestCommandPalette::tellsThatNothingFits()
{
    openWindow();
    auto *const palette = open(QStringLiteral("qqqq"));
    QSignalSpy chosen(palette, &CommandPalette::chosen);
    auto *const nothing = find<QWidget>("paletteNothing");

    QTRY_VERIFY(nothing->isVisible());
    QVERIFY(!find<QListView>("paletteList")->isVisible());
    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return); // and nothing is run

    QVERIFY(palette->isVisible());
    QVERIFY(chosen.isEmpty());
}

void TestCommandPalette::escapeClosesAndRunsNothing()
{
    openWindow();
    QSignalSpy synced(m_window.get(), &MainWindow::syncRequested);
    open(QStringLiteral("sync"));

    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Escape);

    QTRY_VERIFY(!find<CommandPalette>("commandPalette"));
    QVERIFY(synced.isEmpty());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
